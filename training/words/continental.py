"""Titles in other languages: noun phrases that stand alone, what goes below them, and how they join."""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    """The words and patterns of one language; N a noun phrase, S a subtitle, W a setting, Y a year."""

    phrases: tuple[str, ...]
    settings: tuple[str, ...]
    subtitles: tuple[str, ...]
    patterns: tuple[str, ...]
    months: tuple[str, ...]


def _entries(text: str) -> tuple[str, ...]:
    return tuple(" ".join(entry.split()) for entry in text.split(";"))


LANGUAGES = {
    "de": Language(
        _entries(
            """Pflege auf dem Land; Arbeit und Zeit; Soziale Ungleichheit; Wandel der Familie; Versorgungsforschung;
            Die Vermessung der Gesundheit; Jugend und Medien; Kommunale Wohnungspolitik; Politische Kultur;
            Bildung im Lebenslauf; Stadt und Fluss; Gerechtigkeit; Theorie der Erinnerung; Das Recht der Häfen;
            Einführung in die Gewässerkunde; Methoden der empirischen Sozialforschung; Vertrauen in Institutionen;
            Migration und Integration; Grundlagen der Statistik; Kindheit; Berufliche Mobilität; Alter und Technik;
            Die Sprache der Ämter; Zur Soziologie des Wartens; Handbuch der Pflegewissenschaft; Netzwerke;
            Geschlecht und Erwerbsarbeit; Geschichte der Leuchttürme; Wahlverhalten und Werte; Umweltbewusstsein"""
        ),
        _entries(
            """in Deutschland; im ländlichen Raum; seit 1990; in Ost- und Westdeutschland; im 19. Jahrhundert;
            im internationalen Vergleich; zwischen Tradition und Moderne; in der Bundesrepublik;
            unter besonderer Berücksichtigung der Gemeinden; bei älteren Menschen; in Krisenzeiten"""
        ),
        _entries(
            """Eine empirische Untersuchung; Ergebnisse einer Befragung; Ein Überblick; Theorien und Befunde;
            Ein Lehrbuch; Eine Kritik; Beiträge zu einer Debatte; Abschlussbericht; Festschrift zum 60. Geburtstag;
            Probleme und Perspektiven; Eine Einführung; Befunde aus drei Regionen; Erste Ergebnisse {Y}"""
        ),
        (
            "{N}", "{N}. {S}", "{N}: {S}", "{N} und {n}", "{N} {W}", "{N} {W}. {S}", "{N} – {S}",
            "Zum Verhältnis von {N} und {n}", "„{N}“: {S}", "{N}? {S}", "Was heißt „{N}“?", "{N} {W}: {S}",
        ),
        tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    ),
    "fr": Language(
        _entries(
            """La santé en milieu rural; Le droit des ports; Les temps du travail; La ville et le fleuve;
            L’école et les familles; Mémoires de l’exil; Les inégalités sociales; La fabrique du territoire;
            Une histoire des phares; Le métier d’infirmière; Soigner à domicile; L’invention du paysage;
            Langues et pouvoirs; Les jeunes et le vote; Penser la mesure; L’économie des eaux; Le théâtre de rue;
            Les mondes du livre; Être vieux; La mobilité des cadres; Genre et emploi; L’hôpital en réforme"""
        ),
        _entries(
            """en France; au XIXe siècle; depuis 1945; dans les petites communes; à l’épreuve de la crise;
            en Bretagne, 1870-1914; en Europe; chez les personnes âgées; entre ville et campagne; au Québec"""
        ),
        _entries(
            """une étude de cas; essai; enquête auprès de 300 ménages; bilan et perspectives; une revue critique;
            théories et pratiques; rapport final; l’exemple de Rennes; approches comparées; premiers résultats"""
        ),
        ("{N}", "{N} : {S}", "{N} {W}", "{N} {W} : {S}", "{N}. {S}", "« {N} » : {S}", "{N} {W} ?"),
        tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    ),
    "es": Language(
        _entries(
            """La salud en el campo; El derecho de los puertos; Los tiempos del trabajo; Memorias del exilio;
            La ciudad y el río; Desigualdad social; El cuidado de los mayores; La escuela rural; Una historia de los faros;
            Juventud y participación; Género y empleo; Economía del agua; La lengua de las aduanas; Migraciones;
            Políticas de vivienda; El oficio de enfermera; Teoría de la espera; Los mercados locales"""
        ),
        _entries(
            """en América Latina; en el siglo XIX; desde 1980; en España; en tiempos de crisis; en la frontera norte;
            entre la tradición y el cambio; en zonas rurales; en Chile, 1990-2010"""
        ),
        _entries(
            """un estudio de caso; una revisión sistemática; ensayo; balance y perspectivas; informe final;
            una aproximación crítica; teoría y práctica; resultados de una encuesta"""
        ),
        ("{N}", "{N}: {S}", "{N} {W}", "{N} {W}: {S}", "{N}. {S}", "¿{N} {W}?", "«{N}»: {S}"),
        tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
    ),
    "it": Language(
        _entries(
            """La salute nelle campagne; Il diritto dei porti; I tempi del lavoro; Memorie dell’esilio;
            La città e il fiume; Le disuguaglianze sociali; Storia dei fari; La scuola di montagna; Genere e lavoro;
            L’economia delle acque; La lingua degli uffici; Politiche della casa; Teoria dell’attesa;
            Giovani e partecipazione; Curare a domicilio; L’invenzione del paesaggio"""
        ),
        _entries(
            """in Italia; nel Settecento; dal 1945 a oggi; nel Mezzogiorno; in prospettiva comparata;
            tra città e campagna; nella crisi; in età moderna"""
        ),
        _entries(
            """uno studio di caso; saggio; teoria e pratica; bilanci e prospettive; rapporto finale;
            una rassegna critica; primi risultati"""
        ),
        ("{N}", "{N}: {S}", "{N} {W}", "{N} {W}. {S}", "{N}. {S}", "«{N}»: {S}"),
        tuple("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()),
    ),
    "pt": Language(
        _entries(
            """A saúde no campo; O direito dos portos; Os tempos do trabalho; Memórias do exílio; A cidade e o rio;
            Desigualdade social; O cuidado dos idosos; História dos faróis; A escola rural; Gênero e emprego;
            Economia da água; Políticas de habitação; Teoria da espera; Juventude e participação"""
        ),
        _entries(
            """no Brasil; no século XIX; em Portugal; desde 1974; em tempos de crise; no semiárido;
            entre a tradição e a mudança"""
        ),
        _entries(
            """um estudo de caso; uma revisão sistemática; ensaio; balanço e perspectivas; relatório final;
            teoria e prática"""
        ),
        ("{N}", "{N}: {S}", "{N} {W}", "{N} {W}: {S}", "{N}. {S}"),
        tuple("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()),
    ),
    "nl": Language(
        _entries(
            """Zorg op het platteland; Het recht van de havens; Werk en tijd; Herinneringen aan de zee;
            De stad en de rivier; Sociale ongelijkheid; Geschiedenis van de vuurtorens; Ouder worden; Gender en arbeid;
            De economie van het water; Taal en macht; Wonen en beleid; Wachten als sociaal feit; De dorpsschool"""
        ),
        _entries(
            """in Nederland; in de negentiende eeuw; sinds 1945; in Vlaanderen; in tijden van crisis;
            tussen stad en land"""
        ),
        _entries(
            """een onderzoek; een overzicht; theorie en praktijk; eindrapport; een kritische beschouwing;
            resultaten van een enquête"""
        ),
        ("{N}", "{N}: {S}", "{N} {W}", "{N} {W}: {S}", "{N}. {S}"),
        tuple("januari februari maart april mei juni juli augustus september oktober november december".split()),
    ),
}  # fmt: skip
