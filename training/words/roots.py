"""What new words are coined from, so that a model learns where a title stands, not its words."""

from __future__ import annotations

PREFIXES = tuple(
    """anti auto bio co counter cyber de dis electro eco epi extra geo hetero hydro hyper infra inter
    intra iso macro mega meta micro mid mono multi nano neo neuro non omni over para peri photo poly
    post pre pro proto pseudo psycho quasi re retro semi socio sub super supra syn techno tele thermo
    trans tri ultra un uni""".split()
)

ROOTS = tuple(
    """act aden agr alg amyl andr angul arch aster aud bact bar bell blast brach calc cap card carp
    cast cent cept cerebr chem chlor chrom chron cl clin cogn col corp cort cosm cranial crat cred
    crypt cur cyt dendr dent derm dic dom duc dur dyn ect equ erg ethn ferr fib fil fin flect flor flu
    form fract fug gam gastr gen glyc grad graph grav gyr hal hem hepat hist horm hydr ichthy ign
    junct kinet lact later leg lex libr lim lingu lip lith loc log lum lun magn man mar mater mechan
    medi melan ment merg metr migr mim mob mon morph mort mut myc narr nat nav nect neg neur nod nom
    norm not numer nutr oct ocul oper opt orb ord organ orth oscill ostr ov oxid pall part path ped
    pend peps phag phil phon phor phyl plac plas plic pneum pol pon port prim prob psych pulm put quad
    radi ram rect reg ren ret rhiz rot rupt sacr sal scler scrib sect sed seism sens sept ser serr
    sign simil sinu sol son spat spect spher spir spor stat stell stoch strat stric struct tact tauton
    tect temp tend terr tetr therm thyr tom ton tors tox tract trib trop turb typ umbr urb vac val vas
    vect ven verb vers vert vest vibr vis vit voc vol vort zo zyg""".split()
)

NOUN_ENDINGS = tuple(
    """ation ations ity ities ism ics ology ologies ometry ography ogenesis ose ine ines ase ases oids
    ance ence ures ment ments ion ions or ors ator ators itis osis ome omes ules ants ents ides ates
    ates ography oscopy olysis opathy ality ivity ness ship ings""".split()
)

ADJECTIVE_ENDINGS = tuple(
    """al ic ical ous ive ative ary oid ar ional ent ant able ible ine ular ated ed ing ose ographic
    ometric ological otropic ogenic""".split()
)

FOREIGN_ENDINGS = {
    "de": ("{R}ierung", "{R}ität", "{R}ismus", "{R}ologie", "{R}ation", "{R}ik", "{R}entwicklung",
           "{R}politik", "{R}forschung", "{R}arbeit", "{R}systeme", "{R}theorie", "{R}wandel"),
    "fr": ("La {r}isation", "La {r}ité", "L’{r}isme", "La {r}ologie", "La {r}ation", "Les {r}istes", "Le {r}eur"),
    "es": ("La {r}ización", "La {r}idad", "El {r}ismo", "La {r}ología", "La {r}ación", "Los {r}istas"),
    "it": ("La {r}izzazione", "La {r}ità", "Il {r}ismo", "La {r}ologia", "La {r}azione", "I {r}isti"),
    "pt": ("A {r}ização", "A {r}idade", "O {r}ismo", "A {r}ologia", "A {r}ação", "Os {r}istas"),
    "nl": ("{R}isering", "{R}iteit", "{R}isme", "{R}ologie", "{R}beleid", "{R}onderzoek", "De {r}isten"),
}  # fmt: skip
"""R a root with a capital, r without."""

ONSETS = tuple(
    """B Br Bl C Ch Cl Cr D Dr F Fl Fr G Gl Gr H J K Kl Kn Kr L M N P Pl Pr R S Sch Sh Sk Sl Sm St Str
    T Th Tr V W Wh Y Z Zh Ts Ng Gy Hr Kw Sv Dž Č Š Ł""".split()
)
MIDDLES = tuple(
    """a e i o u aa ai au ea ee ei ie oo ou ö ü ä å é á í ó ø ia io ue y an ar el en er il in on or ul
    un ush ash esh""".split()
)
CODAS = tuple(
    """b bach bert berg by ck dal de der di dorf ell en er es ett ez feld field ford g gen ges ham hardt
    idis ini ishi itz jan ka ke ki ko kov l la ldi ler ley li lund ma man mann mar med mi moto n na
    nda ner ng ni nik nko nov o oğlu ois one os ova ovic owicz poulos quist ra ri rin rt ru s sen shi
    ski skaya son ssen stein ström sz t ta tein ter the ti to ton tov ula ura va veld vić vik ville
    wa wala witz worth xter yan ya za zi""".split()
)
