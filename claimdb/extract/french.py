"""The French words of extraction.

Reported speech: Grevisse and Goosse, Le bon usage; Charaudeau, Grammaire du sens et de l'expression.
"""

from __future__ import annotations

from claimdb.extract.words import Words, phrases, words
from claimdb.figures.french_verbs import CHANGE_VERBS

_BECOMES = phrases("|".join(
    f"{verb} {participle}{ending} {to}"
    for verb, endings in (("est", ("", "e")), ("sont", ("s", "es")), ("était", ("", "e")), ("étaient", ("s", "es")))
    for participle, to in (("estimé", "à"), ("évalué", "à"), ("passé", "de"), ("passé", "à"), ("tombé", "à"),
                           ("monté", "à"), ("chiffré", "à"), ("descendu", "à"), ("fixé", "à"))
    for ending in endings
))  # fmt: skip
_SETTLES = phrases("|".join(
    said
    for forms, participle in (
        ("élève élèvent élevait élevaient élèvera élèverait", "élevé"),
        ("établit établissent établissait établissaient établira établirait", "établi"),
        ("chiffre chiffrent chiffrait chiffraient", "chiffré"), ("monte montent montait montaient", "monté"),
        ("situe situent situait situaient", "situé"), ("limite limitent limitait limitaient", "limité"),
    )
    for said in (
        *(f"se {form} à" for form in forms.split()),
        *(f"se {verb} {participle}{ending} à" for verb in ("est", "était") for ending in ("", "e")),
        *(f"se {verb} {participle}{ending} à" for verb in ("sont", "étaient") for ending in ("s", "es")),
    )
))  # fmt: skip

FRENCH_WORDS = Words(
    sources=phrases(
        "selon|de après|suivant|à en croire|si le on en croit|aux dires de|au dire de|de le aveu de|de le avis de|"
        "de source|de sources|sur la foi de|lit - on dans|peut - on lire dans|cité par|citée par|cités par|"
        "citées par|rapporté par|rapportée par|avancé par|avancée par|publié par|publiée par|annoncé par|annoncée par|"
        "fourni par|fournis par|fournie par|fournies par|pour reprendre les mots de"
    ),
    distributives=words(
        """
        que quoi lui-même cas pays région régions âge âges saison saisons situation besoins circonstances période
        périodes années type types taille secteur secteurs sexe modalités calendrier scénario scénarios méthode critères
        endroits lieux espèces modèle modèles toute nature
        """
    ),
    says=words(
        """
        affirme affirment affirmait déclare déclarent déclarait indique indiquent indiquait précise précisent précisait
        assure assurent assurait soutient soutiennent soutenait explique expliquent rapporte rapportent rapportait
        annonce annoncent annonçait estime estiment estimait note notent notait souligne soulignent soulignait rappelle
        rappellent révèle révèlent révélait confirme confirment confirmait avance avancent prétend prétendent prétendait
        pointe pointent signale signalent constate constatent observe observent relève relèvent ajoute ajoutent ajoutait
        conclut concluent évoque évoquent évalue évaluent chiffre chiffrent recense recensent dénombre dénombrent dit
        disent disait raconte racontent écrit écrivent montre montrent établit établissent détaille détaillent prévoit
        prévoient mentionne mentionnent dénonce dénoncent considère considèrent calcule calculent reconnaît
        reconnaissent admet admettent maintient maintiennent promet promettent martèle martèlent lance
        """
    ),
    said=words(
        """
        affirmé déclaré indiqué précisé assuré soutenu expliqué rapporté annoncé estimé noté souligné rappelé révélé
        confirmé avancé prétendu pointé signalé constaté observé relevé ajouté conclu évoqué évalué chiffré recensé
        dénombré dit raconté écrit montré établi détaillé prévu mentionné dénoncé considéré calculé reconnu admis
        maintenu promis martelé lancé
        """
    ),
    denies=words("dément démentent démentait nie nient niait conteste contestent contestait réfute réfutent récuse "
                 "récusent rejette rejettent"),
    denied=words("démenti nié contesté réfuté récusé rejeté"),
    corrects=words("rectifie rectifient corrige corrigent"),
    corrected=words("rectifié corrigé"),
    auxiliaries=words("a ont avait avaient aura auront aurait auraient ayant ai avons avez"),
    skipped=words("ne pas également aussi toutefois cependant pourtant encore déjà ensuite lui leur se en y les le la "
                  "notamment récemment ainsi même alors toujours donc"),
    that=words("que"),
    pronouns=words("il elle ils elles on je nous celui-ci celle-ci ceux-ci lui eux celui celle ceux ce cela qui"),
    relatives=words("qui lequel laquelle lesquels lesquelles"),
    conjunctions=words("et mais or car puis ou tandis alors cependant toutefois pourtant comme"),
    negators=((words("ne"), words("pas jamais aucun aucune nullement point")),),
    not_negated=words("seulement uniquement que plus moins loin exclusivement tout"),
    contrasts=phrases("et non|et non pas|et pas|mais non|non pas|plutôt que|au lieu de|au lieu des|et non de|non"),
    parts=phrases("dont|y compris|parmi lesquels|parmi lesquelles|parmi eux|parmi elles|notamment|soit|en particulier|"
                  "de entre eux|de entre elles|au nombre desquels|comprenant|incluant"),
    time_words=words(
        """
        lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd demain ce cette vers fin début mi
        """
    ),
    prepositions=words("dans à au aux en lors sur pour par devant depuis après avant avec selon pendant durant sous "
                       "chez entre contre face auprès dès jusque sans près concernant"),
    measures=phrases(
        "est de|était de|sera de|serait de|a été de|atteint|atteignait|atteignent|atteignaient|a atteint|ont atteint|"
        "atteindra|représente|représentent|représentait|représentaient|a représenté|ont représenté|compte|comptait|"
        "comptent|passe de|dépasse|dépassait|a dépassé|ont dépassé|avoisine|avoisinait|frôle|équivaut à|équivalent à|"
        "totalise|totalisait|totalisent|a totalisé|ont totalisé|a augmenté de|ont augmenté de|a baissé de|"
        "ont baissé de|a progressé de|ont progressé de|a reculé de|ont reculé de|a diminué de|ont diminué de|"
        "recule de|progresse de|augmente de|baisse de|culmine à|plafonne à|coûte|coûtera|a coûté|ont coûté|est"
    ) | _BECOMES | _SETTLES,
    of_words=words("de des du"),
    determiners=words("le la les un une des du de ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma "
                      "mes et mais or que chaque quelque"),
    bases=phrases("par rapport à|par rapport au|que en|comparé à|comparée à|contre|en comparaison de|au regard de"),
    agents=words("par"),
    titles=words("intitulé intitulée intitulés intitulées titre titré titrée nommé nommée baptisé baptisée appelé "
                 "appelée article ouvrage livre étude rapport film roman chapitre brochure"),
    again=words("soit sur"),
    within=frozenset(),
    personal=words("il elle ils elles celui-ci celle-ci"),
    anaphors=words("ce cet cette ces il elle ils elles celui-ci celle-ci ceux-ci celui celle ceux"),
    possessives=words("son sa ses leur leurs"),
    states=words("compte comptent emploie emploient dispose disposent possède possèdent regroupe regroupent comprend "
                 "comprennent existe existent rassemble rassemblent sera seront"),
    moving=CHANGE_VERBS,
    of_them=phrases("de entre eux|de entre elles|de ceux-ci|de celles-ci|de ces derniers|de ces dernières"),
    from_words=words("de du des"),
    to_words=words("à au aux"),
    having=words("a ont avait avaient compte comptent comptait comptaient possède possèdent possédait dispose "
                 "disposent disposait emploie emploient employait abrite abritent abritait recense dénombre "
                 "détient détiennent détenait héberge hébergent hébergeait"),
    partitives=words("en"),
    corrections=words("correction corrections rectificatif rectification erratum errata corrigendum"),
    versions=phrases(
        "une version précédente|une version antérieure|une précédente version|une première version|"
        "la version précédente|la précédente version|la première version|des versions précédentes"
    ),
    turns=words("mais alors tandis or"),
    light=words("existe existent existait existaient reste restent restait demeure demeurent comprend comprennent "
                "comprenait comptent comptait comptaient comptant dénombrait dénombraient recensait recensaient "
                "dénombré recensé recensés recensées dénombrés dénombrées fait font faisait faisaient présente "
                "comptabilise comptabilisait totalise totalisait enregistré enregistre enregistrent enregistrait "
                "enregistraient"),
    idle=words("total tout nombre seulement exactement déjà encore alors désormais quelque quelques plus moins "
               "environ près presque autour moyenne ensemble"),
    idle_participles=words("répartis réparties répartie réparti situés situées implantés implantées installés "
                           "installées recensés recensées dénombrés dénombrées comptés comptées disséminés "
                           "disséminées présents présentes enregistrés enregistrées basés basées"),
    narrowing=words("âgés âgées qui dont ayant"),
    rates=phrases("par an|par mois|par semaine|par jour|par heure|chaque année|chaque mois|chaque jour|chaque semaine|"
                  "annuellement|par habitant|par tête|par personne|en moyenne|tous les ans"),
    plans=words("prévu prévue prévus prévues prévoit prévoient prévoyait prévoyaient attendu attendue attendus "
                "attendues visait visaient vise visent objectif cible projeté projetée projetés projetées projection "
                "programmé programmée programmés programmées devait devaient doit doivent devra devront envisage "
                "envisageait budgété budgétés budgétées"),
    nobody=words("on il elle ils elles nous je ce cela y chacun personne"),
    place_nouns=words("ville village commune municipalité région état pays île république royaume"),
    definite_of=words("du des"),
    definite=words("le la ce cet cette"),
    bodies=words("fabricant constructeur groupe entreprise société association ong syndicat club opérateur géant "
                 "compagnie enseigne marque banque éditeur chaîne journal parti ville commune village municipalité "
                 "collectif rivale rival"),
    connecting=words("effet revanche outre moyenne tout fait particulier général comparaison inverse titre total "
                     "ensemble jour époque date exemple réalité conséquence temps période année années mois bilan "
                     "résumé ailleurs même détail contraire suite plus début fin cours"),
    of_year=words("année saison exercice rentrée trimestre"),
)  # fmt: skip
