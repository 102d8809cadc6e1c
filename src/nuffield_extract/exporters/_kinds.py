"""What an article is in the words of schema.org, by the kind that a page names."""

from __future__ import annotations


def schema_type(kind: str | None) -> str:
    """The type: `BlogPosting`, `NewsArticle`, `Report`, `ScholarlyArticle`, or else `Article`."""
    return _TYPES.get(" ".join((kind or "").casefold().split()), "Article")


_KINDS = {
    "BlogPosting": """
        blog, blog post, blogpost, long read, blogbeitrag, billet de blog, article de blog,
        entrada de blog, blogartikel, blogbericht
        """,
    "NewsArticle": """
        news, news article, news item, news story, press release, nachricht, pressemitteilung,
        actualité, communiqué de presse, noticia, nota de prensa, notícia, notizia,
        comunicato stampa, nieuwsbericht, persbericht
        """,
    "Report": """
        report, research report, briefing, briefing paper, policy paper, annual report, bericht,
        studie, rapport, informe, relatório, rapporto
        """,
    "ScholarlyArticle": """
        scholarly article, journal article, research article, research paper, working paper,
        fachartikel, article scientifique, artículo científico
        """,
}

_TYPES = {
    " ".join(kind.split()): name for name, kinds in _KINDS.items() for kind in kinds.split(",")
}
"""Types by kind."""
