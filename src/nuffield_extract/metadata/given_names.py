"""Common given names: where nothing else says that a line is a name, its first word must."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
aaron abigail adam adrian aisha alan albert alejandro alessandro alex alexander alexandra alfred
ali alice alison allison amanda amber amelia amir amy ana anders andrea andreas andrew andrzej
angela anita anja ann anna anne annette anthony antoine antonio ariel arthur astrid barbara
beatrice ben benjamin bernard bernd beth bettina bill birgit björn bob boris brandon brenda brian
bruce bruno camille carla carlos carmen carol caroline carsten catherine cecilia charles charlotte
chris christian christina christine christoph christopher claire clara claudia colin connor craig
cristina daniel daniela danielle david dean deborah dennis derek diana diane dieter dirk dominik
donald donna doris douglas dylan edward elena elisabeth elizabeth ellen emily emma eric erik erin
ernst ethan eva evelyn fabian fatima felix fernando florian francesca francesco francis francisco
françois frank franz fred frederic friedrich gabriel gabriele gareth gary geoffrey george gerald
gerhard gillian giovanni giulia giuseppe gordon grace graham greg gregory guido günter hannah hans
harald harold harry heather heike heiko heinz helen helena helga henri henrik henry herbert holger
howard hugh ian ibrahim ines ingrid irene iris isabel isabelle jack jacob jacques jakob james jan
jane janet jason javier jean jeff jeffrey jennifer jens jeremy jerry jessica jill jim joachim joan
joanna joe johan johannes john jon jonas jonathan jörg jorge josé josef joseph joshua juan judith
julia julian julie julien jürgen justin karen karin karl karolina katarina kate katharina katherine
kathleen kathryn katja katrin keith kelly ken kenneth kerstin kevin kim klaus kristin kurt kyle lars
laura lauren laurent lea leah lena leo leon leonard leslie liam linda lisa lorenzo louis louise
luca lucas lucia lucy luis luise lukas luke lynn magdalena manfred manuel marc marcel marco marcus
margaret maria marie mario marion mark markus marta martin martina mary mathias matt matteo matthew
matthias maurice max megan meghan melanie melissa michael michel michelle miguel mike mohamed
mohammed monica monika nadia nancy natalie natasha nathan neil nicholas nick nicola nicolas nicole
nigel nina noah nora norbert olaf oliver olivia olivier omar oscar otto pablo pamela pascal patricia
patrick paul paula pedro peter petra philip philipp philippe phillip pierre piotr rachel rafael
rainer ralf ralph raymond rebecca regina reiner renate ricardo richard rob robert roberto robin
roger roland roman ronald rosa rose ross rosemary rudolf russell ruth ryan sabine sally sam
samantha samuel sandra sara sarah scott sean sebastian sergio shannon sharon simon simone sofia
sonja sophia sophie stefan stefanie stephan stephanie stephen steve steven stuart susan susanne
sven sylvia tamara tanja tara teresa theresa thomas thorsten tim timothy tina tobias todd tom
tomasz tony torsten tyler udo ulrich ulrike ursula ute uwe valentina valerie vanessa vera verena
veronica victor victoria vincent virginia walter wayne wendy werner wilhelm will william wolfgang
xavier yasmin yvonne zachary zoe
""".split()
)
"""In lower case: the commonest of the last hundred years in English and the languages beside it."""
