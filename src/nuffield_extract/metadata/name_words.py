"""Words that tell names from what stands beside and in place of them."""

from __future__ import annotations

from nuffield_extract.metadata.months import MONTHS

# Letters after a name that are part of no name: degrees, honours, generations.
SUFFIXES = frozenset(
    "jr sr ii iii iv phd md mp obe mbe cbe frcp frcgp msc mph bsc ba ma ms rd rn jd mba dds do"
    " edd esq cpa cfa pe faclm facp fand ldn cfp lcsw phr pharmd".split()
)

# Words that no person is called: what carries one is an organisation.
ORGANISATION = frozenset(
    "association board centre center collective commission committee college council department"
    " desk editor editors foundation group institut institute instituto ministry network nhs"
    " office organisation organization press service society staff team trust unit university"
    " editorial ltd inc llc gmbh agency agentur redaktion newsroom".split()
)

# What somebody is, beside the name: where one of these ends a part of the line, or stands before
# "of", "for", "at", the part is no name.
ROLES = frozenset(
    "analyst adviser advisor assistant associate attorney author blogger chair chairman"
    " columnist consultant contributor coordinator correspondent designer developer director"
    " doctor economist editor editor-in-chief engineer executive expert fellow founder"
    " freelancer head historian intern journalist lawyer lecturer manager member nutritionist"
    " officer partner photographer physician president producer professor psychologist"
    " redakteur redakteurin reporter representative researcher reviewer scholar scientist"
    " secretary specialist strategist student teacher therapist translator vice-president writer"
    " autor autorin journaliste rédacteur rédactrice redactor redactora periodista".split()
)
OF = frozenset("of for at in on to and with from de du des der für".split())

ACCOUNTS = frozenset(
    "admin administrator anonymous anonym anonyme anónimo webmaster root guest user super"
    " superuser editor redaktion newsdesk staff".split()
)

# Texts that stand where names stand.
NO_NAMES = frozenset(
    "unknown none null undefined sections section photo image by and author authors autor auteur"
    " share follow comment comments reply print email edit contact subscribe save menu home login"
    " about website bio profile twitter facebook linkedin instagram published updated posted date"
    " the today yesterday unfollow following below above here written reviewed checked"
    " publicado publié veröffentlicht".split()
)
CONTROLS = frozenset("learn read view see show get click visit more all".split())
CALENDAR = frozenset(MONTHS) | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split()
)
PARTICLES = frozenset(
    "van von der den de del della di da dos du la le el al bin ibn ten ter zu af st y e i"
    " vom zur the of for and & und et".split()
)
