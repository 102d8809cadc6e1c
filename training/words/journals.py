"""What journals, series and meetings are called."""

from __future__ import annotations

JOURNAL_FORMS = {
    "en": (
        "Journal of {}", "Annals of {}", "{} Review", "{} Quarterly", "International Journal of {}",
        "European Journal of {}", "American Journal of {}", "British Journal of {}", "Archives of {}",
        "{}", "{} Letters", "{} Research", "Annual Review of {}", "Transactions on {}", "{} Today",
        "Advances in {}", "Bulletin of {}", "Proceedings of the Royal Academy of {}", "{}: An International Journal",
        "Current Opinion in {}", "Trends in {}", "The {} Journal", "Journal of Applied {}", "New {} Review",
        "{} & Society", "{} and Practice", "Studies in {}", "Frontiers of {}", "Nordic Journal of {}",
        "Canadian {} Review", "Physical Review of {}", "{} B: Methods", "PLAS {}", "BMR {}", "eLetters in {}",
        "Journal of the Royal Society of {}", "Scandinavian Studies in {}", "{} Policy", "Global {}",
    ),
    "de": (
        "Zeitschrift für {}", "Archiv für {}", "Beiträge zur {}", "Jahrbuch für {}", "{} heute",
        "Blätter für {}", "Forum {}", "Kölner Hefte für {}", "Zentralblatt für {}",
    ),
    "fr": (
        "Revue de {}", "Annales de {}", "Cahiers de {}", "Revue française de {}", "Archives de {}",
        "Bulletin de la Société de {}", "Études de {}", "Revue internationale de {}",
    ),
    "es": (
        "Revista de {}", "Anales de {}", "Cuadernos de {}", "Revista Española de {}", "Gaceta de {}",
        "Boletín de {}", "Estudios de {}", "Revista Latinoamericana de {}",
    ),
    "it": (
        "Rivista di {}", "Annali di {}", "Quaderni di {}", "Studi di {}", "Giornale italiano di {}",
        "Archivio di {}", "Rassegna di {}",
    ),
    "pt": (
        "Revista de {}", "Cadernos de {}", "Anais de {}", "Revista Brasileira de {}", "Estudos de {}",
        "Revista Portuguesa de {}",
    ),
    "nl": (
        "Tijdschrift voor {}", "Nederlands Tijdschrift voor {}", "Bijdragen tot de {}", "Jaarboek voor {}",
        "Mededelingen over {}",
    ),
}  # fmt: skip

JOURNAL_FIELDS = {
    "en": (
        "Ferry Medicine", "Ward Studies", "Care Geography", "Lamp Physics", "Applied Optics of Glass", "Canal Ecology",
        "Marsh Botany", "Insect Manners", "Comparative Housing Law", "Labour and Time", "Harbour History",
        "Maritime Customs", "Public Ledgers", "Village Nursing", "Home Medicine", "Clinical Counting", "Peptide Knots",
        "Marine Heredity", "Meadow Chemistry", "Polymer Edges", "Reckoning Machinery", "Learned Systems",
        "Software Craft", "Graph Puzzles", "Number Games", "Economics of Rivers", "Upland Economics",
        "Political Weather", "Market Towns", "Earlier Music", "Bookbinding History", "Medieval Ferries",
        "Lost Philology", "Social Recollection", "Seasonal Migration", "Childhood and Play", "Evening Education",
        "Night Cognition", "Sleep and Medicine", "Vascular Nursing Care", "Epidemiology of Work", "Nutrition at Sea",
        "Colder Atoms", "Plasma Tides", "Ocean Sound", "Slow Glaciers", "Seismic Carpentry", "Island Power Grids",
        "Footbridge Engineering", "Statistical Habits", "Survey Manners", "Lantern Science", "Estuarine Geology",
        "Tactile Neuroscience", "Reef Immunology", "Moss Cell Biology", "Harbour Surgery", "Village Psychiatry",
        "Island Health Services", "Quay Management", "Sociology of Waiting", "Theoretical Chemistry of Lakes",
        "Political Science of Towns", "Clinical Endocrinology of Sleep", "Psychology of Queues", "Personal Finance Law",
        "Infectious Humours", "Algebra and Tiling", "Experimental Pharmacology of Tea", "Human Biology of Work",
    ),
    "de": (
        "Hafensoziologie", "Pflegekunde und Arbeit", "Landgeschichte", "Gewässerkunde der Elbmarschen",
        "Verwaltungssprache", "Stadt- und Flussforschung", "Versorgungslehre", "Kleinstadtplanung",
        "abendliche Bildung", "Philosophie der Häfen", "Musik und Mühlen", "vergleichende Wartezeitforschung",
    ),
    "fr": (
        "santé des campagnes", "droit des quais", "sociologie de l’attente", "philologie fluviale",
        "géographie des ports", "médecine des îles", "politique des eaux", "physique des lampes",
        "botanique des marais", "démographie rurale comparée",
    ),
    "es": (
        "Salud del Campo", "Derecho de los Muelles", "Sociología de la Espera", "Historia de los Faros",
        "Filología Fluvial", "Botánica de Marismas", "Economía de los Ríos", "Enfermería de Aldea",
        "Antropología del Puerto", "Medicina de las Islas",
    ),
    "it": (
        "storia dei fari", "diritto dei moli", "sociologia dell’attesa", "filologia fluviale",
        "botanica delle paludi", "medicina delle isole", "economia dei fiumi", "pedagogia della sera",
    ),
    "pt": (
        "Saúde dos Campos", "Direito dos Cais", "Sociologia da Espera", "História dos Faróis",
        "Enfermagem de Aldeia", "Educação Noturna", "Economia dos Rios", "Antropologia do Porto",
    ),
    "nl": (
        "Plattelandszorg", "Kaderecht", "Sociologie van het Wachten", "Vuurtorengeschiedenis",
        "Avondonderwijs", "Sluizenbeheer", "Eilandgeneeskunde", "Taal en Water",
    ),
}  # fmt: skip

ONE_WORD = (
    "Filament", "Estuary", "Ledger", "Lumen", "Tessera", "Cadence", "Isobar", "Thalweg", "Palimpsest",
    "Chronicle", "Synaptide", "Mycelia", "Cambium", "Vox", "Tidings", "Pluralis", "Folia", "Keystone",
    "AQJ", "L&W", "MNLS", "ApL", "JLOP", "PLRL", "IJWS", "JTL", "EPQ", "WRR-B", "Lamp", "The Ferryman", "Minute",
    "Kelvin", "Gradient", "Helix Reports", "Open Ledger", "Zygos", "Contour", "Agora Papers",
)  # fmt: skip

SERIES_FORMS = (
    "Lecture Notes in {}", "Studies in {}", "Advances in {}", "{} Monographs", "{} Working Papers",
    "Handbooks of {}", "{} Library", "Topics in {}", "Texts and Studies in {}", "{} Discussion Papers",
)  # fmt: skip

MEETING_FORMS = (
    "Proceedings of the {n} International Conference on {f}", "Proceedings of the {n} Annual Meeting on {f}",
    "Proc. {n} Int. Conf. on {f}", "{n} Workshop on {f}", "Advances in {f}: Proceedings of the {n} Symposium",
    "Proceedings of the {n} Congress of {f}", "International Symposium on {f}", "Proc. of the Conference on {f} ({y})",
    "ACN Symposium on {f} ({y})", "Annual Conference on {f}", "IEFE Transactions Workshop on {f}",
    "{A}", "{A} {y}", "Proc. of {A}", "{A} Workshop on {f}", "Proc. {A}-{n}", "First {A} Workshop on {f}", "{A} IV",
    "Conference on {f}", "Proceedings of {A} {y}", "{y} IEFE Conference on {f} ({A})",
)  # fmt: skip

MEETING_ACRONYMS = (
    "ICLM",
    "SIGCARE",
    "ECOWARD",
    "ISLP",
    "WADT",
    "HICOMP",
    "EuroLamp",
    "IFAP",
    "CHIME",
)

GENRES = {
    "thesis": (
        "PhD thesis", "Ph.D. dissertation", "Doctoral thesis", "Master’s thesis", "MSc dissertation",
        "Unpublished PhD thesis", "Dissertation", "Thèse de doctorat", "Tesis doctoral", "Tesi di dottorato",
    ),
    "report": (
        "Tech. rep.", "Tech. Rep.", "Technical Report", "Report", "Memorandum", "Forschungsbericht", "Occasional paper",
        "Research report", "Technical report", "Working paper", "Final report", "Briefing", "Discussion paper",
        "White paper", "Policy brief", "Research summary", "Interim report", "Annual report",
    ),
}  # fmt: skip

ABBREVIATIONS = {
    "journal": "J", "international": "Int", "review": "Rev", "annals": "Ann", "european": "Eur",
    "american": "Am", "british": "Br", "research": "Res", "archives": "Arch", "transactions": "Trans",
    "advances": "Adv", "bulletin": "Bull", "proceedings": "Proc", "science": "Sci", "sciences": "Sci",
    "letters": "Lett", "quarterly": "Q", "annual": "Annu", "zeitschrift": "Z", "revue": "Rev",
    "medicine": "Med", "policy": "Policy", "history": "Hist", "physics": "Phys", "studies": "Stud",
    "society": "Soc", "royal": "R", "academy": "Acad", "applied": "Appl", "biology": "Biol",
}  # fmt: skip
"""Words of journals' names as they are cut (ISO 4), without their stops."""

NOTES = (
    "In press", "in press", "Forthcoming", "Unpublished manuscript", "In German", "in French", "Review",
    "Epub ahead of print", "Erratum", "Reprinted", "Special issue", "Supplement", "Foreword by the editors",
    "First published in Leeds", "Original work lost", "Open access", "Translated by the author", "With a map",
    "Paper presented at the annual meeting", "Mimeo", "Cited with thanks", "Working version", "[Abstract]",
)  # fmt: skip
"""What stands behind a reference now and then."""
