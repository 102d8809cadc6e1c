"""What English titles are about, by field: (adjectives, plural or mass nouns, singular nouns, settings)."""

from __future__ import annotations

from typing import NamedTuple


class Topic(NamedTuple):
    """The words of one field."""

    adjectives: tuple[str, ...]
    things: tuple[str, ...]
    units: tuple[str, ...]
    settings: tuple[str, ...]


def _topic(adjectives: str, things: str, units: str, settings: str) -> Topic:
    """A topic from lists whose entries stand between semicolons."""
    return Topic(*(tuple(" ".join(entry.split()) for entry in text.split(";"))
                   for text in (adjectives, things, units, settings)))  # fmt: skip


TOPICS = (
    _topic(
        """integrated; rural; unplanned; preventable; person-centred; long-term; primary; unpaid;
        out-of-hours; community-based; equitable; cost-effective; digital; virtual; older; frail""",
        """hospital admissions; emergency visits; care coordination; waiting times; nurse staffing;
        pharmacy services; social prescribing; family carers; general practitioners; discharge delays;
        dental check-ups; community clinics; care homes; health inequalities; self-management; ambulances;
        physiotherapy; telehealth consultations; patient records; vaccine uptake; palliative care; mortality""",
        """ward; care model; waiting list; payment reform; pilot programme; health centre; hospital;
        referral pathway; prescribing policy; neighbourhood team; cohort; screening programme""",
        """in England; in rural districts; in the NHS; after the pandemic; among older people;
        in low-income countries; at the end of life; in five pilot sites; between 2011 and 2019;
        in Scotland and Wales; for people with dementia; in primary care; across Europe""",
    ),
    _topic(
        """acute; chronic; inflammatory; vascular; hepatic; neonatal; recurrent; type 2; idiopathic;
        postoperative; early-onset; placebo-controlled; oral; intravenous; low-dose; severe; mild""",
        """hypertension; insulin resistance; stroke; asthma; biomarkers; antibodies; beta-blockers;
        corticosteroids; sleep apnoea; renal failure; fractures; T cells; depressive symptoms; migraine;
        gut bacteria; cytokines; opioid withdrawal; tumour growth; weight gain; HLA-B27; COVID-19; fever""",
        """tumour; infection; receptor; lesion; randomised trial; case; syndrome; biopsy; genotype;
        risk score; drug; diet; vaccine; gene""",
        """in adults; in children under five; in mice; during pregnancy; after surgery; in vitro; in vivo;
        in patients with diabetes; in critically ill patients; at 12 months; in a tertiary hospital""",
    ),
    _topic(
        """quantum; nonlinear; superconducting; thermal; optical; magnetic; coherent; turbulent;
        two-dimensional; ultracold; relativistic; spin-polarised; dilute; anomalous; low-energy""",
        """vortices; photons; neutrino masses; plasma waves; phonons; lattice defects; gauge fields;
        electron scattering; black holes; gravitational lensing; laser cooling; Bose gases; phase transitions;
        cross sections; dark matter; thin films; resonances; solar flares; Josephson currents""",
        """lattice; crystal; cavity; detector; interferometer; field theory; star; beam; Hamiltonian;
        symmetry; model; spectrum; flow""",
        """at low temperature; in one dimension; near the critical point; at √s = 7 TeV; at 10 GeV;
        in curved space; in thin films; in the early universe; under strong fields; of CO2 and H2O""",
    ),
    _topic(
        """marine; nocturnal; invasive; genetic; migratory; symbiotic; tropical; endemic; molecular;
        seasonal; mitochondrial; aquatic; evolutionary; conserved; comparative""",
        """moss communities; seabirds; pollinators; protein folding; gene expression; river otters;
        lichens; soil fungi; predator-prey cycles; coral reefs; chloroplast genomes; beetles; seed banks;
        enzyme kinetics; bats; membrane proteins; tree rings; plankton blooms; circadian rhythms; RNA""",
        """species; genome; estuary; forest; protein; population; phylogeny; enzyme; colony; habitat;
        new genus; mutation; ecosystem""",
        """in the North Atlantic; in a temperate forest; under drought; along an altitudinal gradient;
        in Drosophila; in Escherichia coli; in Arabidopsis thaliana; since the last glaciation; on islands""",
    ),
    _topic(
        """distributed; parallel; neural; probabilistic; adaptive; fault-tolerant; low-power; secure;
        real-time; scalable; deep; sparse; object-oriented; formal; incremental; robust; unsupervised""",
        """neural networks; compilers; hash tables; file systems; garbage collection; web crawlers;
        type inference; recommender systems; spam filters; query optimisation; sensor networks;
        natural language parsing; software defects; knowledge graphs; mobile robots; cache coherence;
        image segmentation; access control; machine translation; decision trees; reinforcement learning""",
        """algorithm; architecture; compiler; protocol; framework; benchmark; scheduler; data structure;
        logic; toolkit; programming language; classifier; user interface; case study""",
        """in wireless networks; on multicore machines; for embedded systems; at scale; in the cloud;
        with incomplete data; using genetic algorithms; for XML data; in linear time; without supervision""",
    ),
    _topic(
        """medieval; early modern; Victorian; lyric; colonial; oral; sacred; lost; modern; romantic;
        forgotten; vernacular; everyday; baroque; postcolonial; illustrated""",
        """pilgrims; canals; manuscripts; ballads; harvest songs; guilds; lighthouses; gardens;
        women printers; street theatre; myths; letters; translations; memory; ruins; maps; exile; tragedy;
        sermons; fashion; narrative; ferrymen; the sublime""",
        """novel; empire; archive; cathedral; poet; kingdom; city; book; library; painter; hymn; diary;
        village; revolution; monastery""",
        """in the age of steam; before the Reformation; in northern France, 1780–1820; in exile;
        from Homer to the present; between the wars; in the long eighteenth century; under the Republic""",
    ),
    _topic(
        """social; political; informal; intergenerational; unequal; gendered; civic; democratic;
        flexible; urban; precarious; collective; ethnic; economic; parental; public""",
        """labour markets; voting behaviour; housing costs; trade unions; school choice; migration;
        neighbourhood effects; welfare states; social capital; youth unemployment; household debt;
        crime rates; minimum wages; child care; trust; inequality; political parties; job insecurity;
        attitudes; elections; religious participation; ageing populations; income""",
        """household; neighbourhood; union; welfare state; party system; survey; school; labour market;
        life course; tax reform; citizen; metropolis; theory""",
        """in post-industrial towns; in comparative perspective; in Germany and France; since 1945;
        in East and West; in 21 OECD countries; during the recession; in Latin America; in Japan""",
    ),
    _topic(
        """constitutional; international; criminal; fair; contractual; administrative; comparative;
        environmental; judicial; statutory; corporate; human""",
        """property rights; judicial review; privacy; fisheries; data protection; tort liability;
        refugee protection; sentencing; trade agreements; treaties; precedent; due process; antitrust;
        patents; workplace safety; freedom of assembly; bankruptcy; evidence""",
        """court; statute; contract; constitution; tribunal; trust; right to housing; remedy; treaty;
        regulation; duty of care; charter""",
        """under European law; in common law countries; before the Supreme Court; after Brexit;
        in times of emergency; in the digital age; at sea; in international arbitration""",
    ),
    _topic(
        """mathematical; linear; stochastic; Bayesian; finite; optimal; discrete; asymptotic; convex;
        multivariate; nonparametric; random; structural""",
        """Markov chains; time series; elliptic equations; random graphs; regression models; prime numbers;
        exchange rates; auctions; asset prices; interest rates; missing data; estimators; panel data;
        transaction costs; inflation expectations; game theory; knots; manifolds; monetary policy""",
        """theorem; estimator; conjecture; test; inequality; distribution; market; equilibrium; polynomial;
        semigroup; bank; bound; portfolio""",
        """with applications to finance; under uncertainty; in small samples; on Riemannian manifolds;
        with censored data; in emerging markets; in high dimensions; with errors in variables""",
    ),
    _topic(
        """steel; seismic; renewable; hydraulic; lightweight; composite; sustainable; wind-driven;
        catalytic; electrochemical; structural; porous; organic; ionic; aqueous""",
        """bridges; batteries; solar cells; power grids; concrete beams; wind turbines; polymers; catalysts;
        nanoparticles; zeolites; fuel cells; heat pumps; wastewater; sediment transport; groundwater; alloys;
        membranes; hydrogels; metal complexes; earthquakes; glacier retreat; aerosols; rainfall""",
        """turbine; reactor; dam; synthesis; coating; electrode; foundation; sensor; ligand; aquifer;
        climate model; basin; process""",
        """under cyclic loading; in aqueous solution; at high pressure; in arid regions; for electric vehicles;
        in coastal zones; during the Holocene; from satellite data; by X-ray diffraction; via click chemistry""",
    ),
    _topic(
        """cognitive; bilingual; emotional; spatial; reflective; early; inclusive; moral; visual; implicit;
        developmental; linguistic; creative; gifted""",
        """working memory; reading comprehension; teachers; classroom talk; attention; second language
        acquisition; motivation; self-esteem; infants; decision making; student writing; bullying; play;
        word recognition; homework; learning outcomes; test anxiety; verbs; dialects; gestures; emotions""",
        """classroom; learner; brain; curriculum; personality; university; teacher; child; sentence;
        intervention; identity; handbook""",
        """in secondary schools; in preschool children; across cultures; in higher education; at work;
        in adolescents with autism; in everyday life; in English and Dutch; in online courses""",
    ),
)

METHODS = (
    "a systematic review", "a randomised controlled trial", "an evaluation", "evidence from {P}",
    "results of a national survey", "a case study", "a qualitative study", "a meta-analysis",
    "lessons from {P}", "an introduction", "theory and practice", "a critical assessment", "a review",
    "the case of {P}", "problems and prospects", "an empirical analysis", "final report", "a new approach",
    "concepts, methods and applications", "a cohort study of 1,204 patients", "a comparative study",
    "what have we learned?", "towards a research agenda", "a cross-sectional study", "a practical guide",
    "history, theory, criticism", "selected essays", "the first ten years", "part II", "year one findings",
    "a longitudinal study", "implications for policy", "experiments and models", "a user’s guide",
    "from theory to practice", "a handbook for practitioners", "summary of findings, {Y}", "some remarks",
    "a nationwide register-based study in {P}", "an essay", "protocol for a mixed-methods study",
    "how {n} became {u}", "past, present, and future", "a commentary", "the {P} experience",
)  # fmt: skip

PHRASES = (
    "No place like home", "Mind the gap", "The long way round", "Counting what counts", "A tale of two wards",
    "Room at the table", "More than words", "Out of sight", "Against the tide", "Small is sensible",
    "The hidden price of waiting", "Fit for purpose", "Who cares?", "Lost in transfer", "Closer to home",
    "Bridging the divide", "All in good time", "The end of the line", "Where do we go from here?", "Under one roof",
    "“It depends who you ask”", "“We just get on with it”", "Seeing double", "Ten minutes past", "Why wait?",
)  # fmt: skip

CASES = (
    "Harrow Dock Co v Pell", "R v Marlow", "Farrar v Secretary of State for Works", "In re Tidewater Canal Co.",
    "Lantern Ltd v Quayside Borough Council", "Ashdown v. City of Fernhill", "Re Orchard House",
)  # fmt: skip

STATUTES = (
    "Health and Ferries Act {Y}", "Rural Care (Amendment) Act {Y}", "Open Records Act of {Y}", "Data Quays Regulations {Y}",
    "Housing Repair Act {Y}", "Local Markets (Scotland) Act {Y}", "Lamp Safety Order {Y}",
)  # fmt: skip

PLACES = (
    "England", "Scotland", "Wales", "four countries", "Kenya", "Ontario", "Brazil", "South Korea", "Denmark",
    "rural Ontario", "the Netherlands", "two cohorts", "Western Europe", "New South Wales", "Lower Saxony",
)  # fmt: skip
