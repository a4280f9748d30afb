"""What was done with what is counted, as one idea in both languages: "received" and "reçu", "killed" and "tués".

Only plain words of one meaning stand here; a deed that is none of them is compared by its own words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from claimdb.values.folding import fold_text
from claimdb.values.likeness import likeness

_DEED = re.compile(r"^(?P<name>.+?) \((?P<deed>[^()]+)\)$")
_IDEAS = """
receive: received receives receive reçu reçus reçue reçues reçoit reçoivent recevait recevaient
welcome: welcomed welcomes accueilli accueillis accueillie accueillies accueille accueillait accueillaient
register: registered recorded logged enregistré enregistrés enregistrée enregistrées enregistre enregistrait
kill: killed kills tué tués tuée tuées
die: died dies mort morts morte mortes décédé décédés décédée décédées
injure: injured wounded blessé blessés blessée blessées
arrest: arrested arrests arrêté arrêtés arrêtée arrêtées interpellé interpellés interpellée interpellées
sell: sold sells vendu vendus vendue vendues vend vendait
buy: bought purchased acheté achetés achetée achetées achète
produce: produced produces produit produits produite produites produisait
build: built constructed construit construits construite construites bâti bâtis
open: opened opens ouvert ouverts ouverte ouvertes
close: closed closes fermé fermés fermée fermées
hire: hired recruited embauché embauchés embauchée embauchées recruté recrutés recrutée recrutées
employ: employed employs employ employé employés emploie emploient employait employaient
train: trained formé formés formée formées
treat: treated soigné soignés soignée soignées traité traités traitée traitées
vaccinate: vaccinated vaccinates vacciné vaccinés vaccinée vaccinées
plant: planted planté plantés plantée plantées
destroy: destroyed détruit détruits détruite détruites
damage: damaged endommagé endommagés endommagée endommagées
invest: invested invests investi investis investit
spend: spent spends dépensé dépensés dépense dépensait
issue: issued delivered délivré délivrés délivrée délivrées
grant: granted accordé accordés accordée accordées
reject: rejected rejeté rejetés rejetée rejetées
lend: lent loaned lends prêté prêtés prêtée prêtées
export: exported exports exporté exportés exportée exportées exporte
import: imported imports importé importés importée importées importe
emit: emitted emits émis émet émettait
harvest: harvested récolté récoltés récoltée récoltées
rescue: rescued secouru secourus secourue secourues
install: installed installé installés installée installées
deploy: deployed déployé déployés déployée déployées
win: won remporté remportés remportée remportées gagné gagnés
lose: lost perdu perdus perdue perdues
house: housed houses hébergé hébergés hébergée hébergées héberge hébergeait
carry: carried transported transporté transportés transportée transportées transporte transportait
inspect: inspected inspecté inspectés inspectée inspectées
seize: seized saisi saisis saisie saisies
infect: infected infecté infectés infectée infectées contaminé contaminés
displace: displaced déplacé déplacés déplacée déplacées
enrol: enrolled enrols inscrit inscrits inscrite inscrites
cross: crossed franchi traversé
examine: examined examiné examinés examinée examinées
march: marched demonstrated manifesté défilé
"""


def _read() -> Mapping[str, str]:
    found = {}
    for line in _IDEAS.strip().splitlines():
        idea, _, forms = line.partition(": ")
        found.update(dict.fromkeys(map(fold_text, forms.split()), idea))
    return MappingProxyType(found)


_BY_FORM = _read()


def split_deed(label: str) -> tuple[str, str]:
    """Part a label from what was done: ("pupils", "enrolled") of "pupils (enrolled)", ("pupils", "") where nothing."""
    found = _DEED.match(label)
    return (found["name"], found["deed"]) if found else (label, "")


def idea_of(deed: str) -> str | None:
    """Give the idea of a deed that is one plain word of either language, None where it is no such.

    >>> idea_of("reçues") == idea_of("received")
    True
    >>> idea_of("sold to France") is None
    True
    """
    return _BY_FORM.get(fold_text(deed))


def said_alike(deed: str, language: str) -> tuple[str, ...]:
    """Give a deed in a form that is equal for one deed: its idea, else its words as a label has them."""
    if not deed:
        return ()
    idea = idea_of(deed)
    return (f"({idea})",) if idea else ("(", *likeness(deed, language), ")")
