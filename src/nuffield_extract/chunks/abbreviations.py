"""Abbreviations whose point ends no sentence, in the languages of the pages."""

from __future__ import annotations

_WORDS = """
    dr prof mr mrs ms mx st sr jr rev hon gov gen col capt lt sgt maj cllr
    fig figs no nos vol vols ed eds edn pp pg para paras ch chap sec sect art eq eqn ref refs app
    vs cf viz al ibid op cit etc approx est dept univ inst assn bros inc ltd co corp plc govt
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri

    abb abs abschn aufl bd bde bspw bzgl bzw ca dgl dipl ebd einschl evtl fr ggf gem geb hr hrsg
    inkl insb jh kap mio mrd nr od rd sog std str tab tel u usw vgl zb zit zzgl

    mme mlle mm me env av apr art bibl chap éd ex fasc ill obs p par réf tél trad

    sra srta dña ud uds pág págs núm cap aprox avda depto ej lic ing máx mín tfno

    dott prof sig sigg ecc pag pagg cfr tel fig ing avv geom

    exmo exma dra págs eng arq

    bijv bv blz dhr mevr drs enz mld mln nl nrs resp

    bl tex dvs osv kr ca mkt fx evt pkt nr stk tlf inkl

    np tzn tzw itd itp ul pl al os tys wg zob

    např tzv atd apod čs mj mld odst

    г гг др пр стр рис табл руб тыс млн млрд им см напр св обл т п

    tud gol cyf er
"""

ABBREVIATIONS = frozenset(_WORDS.split())
"""Without their points, in lower case. Few of them are words that end sentences, and a cut that
is not made there costs nothing."""

ORDINAL_LANGUAGES = frozenset("bs cs da de et fi fo hr hu is lb lv nb nn no pl sk sl sr tr".split())
"""Primary subtags (BCP 47) of languages that write "3." for "third"."""
