"""What each class of error means in a run, and what to do about it."""

from __future__ import annotations

import attrs


@attrs.frozen
class Advice:
    """Words on a class of errors, a sentence each."""

    meaning: str
    remedy: str


def advice_on(error_class: str) -> Advice:
    """The words on a class of errors; on one that is not of this library, what holds of all."""
    return ADVICE.get(error_class, _FOREIGN)


_FOREIGN = Advice(
    "This is no error of this library's own.",
    "Read the reasons in dead-letters.jsonl; if they name no disk, permission or network, please "
    "report them with the page.",
)

ADVICE = {
    "NuffieldExtractError": Advice(
        "The page could not be read, for a reason that has no class of its own.",
        "Read the reasons in dead-letters.jsonl.",
    ),
    "InputError": Advice(
        "The page itself cannot be read.",
        "Look at the file: it may have been saved in part, or not as a page.",
    ),
    "NotHtml": Advice(
        "There is no markup in it: an image, a PDF, plain text, or nothing.",
        "Nothing, if it was no page; if it was, save it again.",
    ),
    "PageTooLarge": Advice(
        "The page has more bytes, elements, text or references than the limits allow.",
        "Look at one of them; if it is a real page, raise the limit that its reason names.",
    ),
    "PageTooDeep": Advice(
        "Its elements are nested deeper than any browser nests them.",
        "Nothing as a rule: such pages are broken or hostile.",
    ),
    "Undecodable": Advice(
        "The charset that was given for it is none that browsers know.",
        "Correct the charset, or leave it out and let the page tell its own.",
    ),
    "DamagedArchive": Advice(
        "An archive, or a record in it, is not what its format says; the rest of it was read.",
        "Test or fetch the archive again, then retry the dead letters.",
    ),
    "NoContent": Advice(
        "The page was read, and there is no article in it: an index, a login, an error page.",
        "Nothing as a rule; if one of them shows an article, please report it.",
    ),
    "PluginError": Advice(
        "A format or profile that an installed package adds cannot be used.",
        "Update or remove the package that its reason names.",
    ),
    "ProfileError": Advice(
        "The profile of a site does not parse.",
        "Mend the line that the reason names, then retry the dead letters.",
    ),
    "SchemaError": Advice(
        "A JSON text is no article of this version.",
        "Read with the version that wrote it, or extract its pages again.",
    ),
    "UnknownFormat": Advice(
        "The run was asked for a format that there is not.",
        "Ask for one of the formats that the reason lists.",
    ),
    "UnfitFormat": Advice(
        "The format that was asked for cannot hold what was to be written in it.",
        "Ask for one of the formats that the reason names.",
    ),
    "EngineError": Advice(
        "The process that should have read the page could not be had, or broke.",
        "Retry the dead letters; if they fail again, look at the limits of the system.",
    ),
    "MissingExtra": Advice(
        "A package that the run needs is not installed.",
        "Install what the reason names, then retry the dead letters.",
    ),
    "TimeExceeded": Advice(
        "The page used up its time and was given up.",
        "Retry the dead letters with a longer --timeout, or on a machine that is less busy.",
    ),
    "MemoryExceeded": Advice(
        "The page took more memory than it may, or than there was.",
        "Retry the dead letters with more --memory, or with fewer workers.",
    ),
    "WorkerLost": Advice(
        "The process that held the page died; no other page suffered.",
        "Retry the dead letters; if one fails again, please report it with the page.",
    ),
}
"""By name of the class."""
