"""Number of a month by its name, in the languages of most of the Web."""

from __future__ import annotations

_NAMES = """
january jan janvier janv januar jän januari enero ene gennaio gen janeiro stycznia styczeń
  leden ledna января январь ocak
february feb febr février févr fevrier fev februar februari febrero febbraio fevereiro
  lutego luty února únor февраля февраль şubat
march mar mars märz mrz mär marzo maart mrt março marco marca marzec března březen marts марта
  март mart
april apr avril avr abril abr aprile kwietnia kwiecień dubna duben апреля апрель nisan
may mai mayo maggio mag mei maio maja maj května květen мая май mayıs
june jun juin juni junio giugno giu junho czerwca czerwiec června červen июня июнь haziran
july jul juillet juil juli julio luglio lug julho lipca lipiec července červenec июля июль
  temmuz
august aug août aout agosto ago augustus augusti sierpnia sierpień srpna srpen августа август
  ağustos
september sep sept septembre septiembre setiembre settembre set setembro września
  wrzesień září сентября сентябрь eylül
october oct octobre oktober okt octubre ottobre ott outubro out października październik října
  říjen октября октябрь ekim
november nov novembre noviembre novembro listopada listopad listopadu ноября ноябрь kasım
december dec déc décembre decembre dezember dez diciembre dic dicembre dezembro grudnia grudzień
  prosince prosinec декабря декабрь aralık
"""
"""A line, with the indented ones after it, a month: English first, then as pages print it."""


def _numbered() -> dict[str, int]:
    lines = _NAMES.replace("\n  ", " ").split("\n")
    months = enumerate(filter(None, lines), 1)
    return {name: number for number, names in months for name in names.split()}


MONTHS = _numbered()
"""Number by name or abbreviation, in lower case."""
