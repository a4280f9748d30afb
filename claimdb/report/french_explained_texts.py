"""French of what the rules on sources, quotes, references and texts leave alone, and of what settles their findings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EXPLAINED_TEXTS: Mapping[str, str] = MappingProxyType(
    {
        # QUO001
        "Case, accents, spaces, quotation marks and hyphens within words do not count, and what the quote leaves "
        'out ("…") may be anything. Where several copies are kept, one that holds it is enough; where none is kept, '
        "nothing can be said. To settle it, look the quote up, and correct it or keep the copy that holds it.": (
            "La casse, les accents, les espaces, les guillemets et les traits d’union à l’intérieur des mots ne "
            "comptent pas, et ce que la citation laisse de côté (« … ») peut être quelconque. Si plusieurs copies "
            "sont conservées, une seule qui la contient suffit ; si aucune ne l’est, on ne peut rien dire. Pour "
            "régler le constat : retrouver la citation, la corriger ou conserver la copie qui la contient."
        ),
        # QUO002
        "A figure stands in its quote where its words do, or where any figure there allows its value, in whatever "
        "words. A quote that holds one of the figures of its claim, or none at all, is clean: it may be cut short. "
        "To settle it, quote the words that hold the figure, or correct the figure.": (
            "Un chiffre est dans sa citation si ses mots y sont, ou si un chiffre y admet sa valeur, quels que "
            "soient les mots. Une citation qui contient l’un des chiffres de son affirmation, ou aucun, est en "
            "règle : elle peut être coupée. Pour régler le constat : citer les mots qui contiennent le chiffre, ou "
            "corriger le chiffre."
        ),
        # QUO003
        "Where the place of the quote was recorded, it must stand there, or at one other place with the same words "
        "around it; the same words among others are no quote of the same. A hit within a list of references does "
        "not count. To settle it, read the newest copy, and quote what it says now or say that it was withdrawn.": (
            "Si la place de la citation a été enregistrée, elle doit s’y trouver, ou à un seul autre endroit "
            "entouré des mêmes mots ; les mêmes mots parmi d’autres ne sont pas la même citation. Ce qui se trouve "
            "dans une liste de références ne compte pas. Pour régler le constat : lire la copie la plus récente, et "
            "citer ce qu’elle dit désormais ou noter que c’est retiré."
        ),
        # QUO004
        "Line ends, spaces and what its page carries beside the work (menus, teasers, comments) do not count. It is "
        "said once for a source, and only of quotes whose copy is recorded. To settle it, read what was changed "
        "around them.": (
            "Les fins de ligne, les espaces et ce que la page porte à côté de l’ouvrage (menus, annonces, "
            "commentaires) ne comptent pas. C’est dit une fois par source, et seulement des citations dont la copie "
            "est enregistrée. Pour régler le constat : lire ce qui a changé autour d’elles."
        ),
        # REF001
        "It is the first note, or the note before it cites nothing: that is a note at most, as a comment may name a "
        "work in words that are not read as a citation. One that follows a work which was not understood is clean. "
        "To settle it, cite the work in full.": (
            "C’est la première note, ou la note qui précède ne cite rien : une remarque tout au plus, car un "
            "commentaire peut nommer un ouvrage en des mots qui ne sont pas lus comme une référence. Celui qui suit "
            "un ouvrage mal compris est en règle. Pour régler le constat : citer l’ouvrage en entier."
        ),
        # REF002
        "Where an earlier note holds the author's name, the work may be there and not understood: that is clean. "
        "One without an author is left alone. To settle it, cite the work in full, or correct the name.": (
            "Quand une note antérieure contient le nom de l’auteur, l’ouvrage peut y être sans avoir été compris : "
            "c’est en règle. Un renvoi sans auteur est laissé de côté. Pour régler le constat : citer l’ouvrage en "
            "entier, ou corriger le nom."
        ),
        # REF003
        'Its author has several, and it gives no title that tells them apart. An "ibid." behind a note with several '
        "works is a note at most: by custom it means the last of them, or all. To settle it, add the title.": (
            "Son auteur en a plusieurs, et il ne donne aucun titre qui les distingue. Un « ibid. » derrière une "
            "note à plusieurs ouvrages est une remarque tout au plus : l’usage veut que ce soit le dernier, ou "
            "tous. Pour régler le constat : ajouter le titre."
        ),
        # REF004
        "In a plain text a marker is a digit glued to a word: there a note without one, or a gap in the numbers, is "
        "a note at most, as the marker may have been lost in copying. To settle it, put the marker or the note "
        "back, or strike it.": (
            "Dans un texte brut, un appel est un chiffre collé à un mot : une note sans appel, ou un trou dans les "
            "numéros, y est une remarque tout au plus, car l’appel a pu se perdre à la copie. Pour régler le "
            "constat : remettre l’appel ou la note, ou les supprimer."
        ),
        # REF005
        "The same work has the same author and the same title of four words or more; it may be two editions or two "
        'years of a series, so that this is a note. A date that is only finer ("2019", "March 2019") is no '
        "difference, and two volumes of one book are two books. To settle it, look up the work, and cite it the "
        "second time in short.": (
            "Le même ouvrage a le même auteur et le même titre de quatre mots ou plus ; ce peuvent être deux "
            "éditions ou deux années d’une série : c’est donc une remarque. Une date seulement plus fine (« 2019 », "
            "« mars 2019 ») n’est pas une différence, et deux tomes d’un livre sont deux livres. Pour régler le "
            "constat : retrouver l’ouvrage, et le citer en abrégé la seconde fois."
        ),
        # REF006
        "Articles, books, chapters, reports and theses need a title and a date. Web pages and treaties are left "
        "alone: many have no date. To settle it, look up the work and add what is missing.": (
            "Articles, livres, chapitres, rapports et thèses ont besoin d’un titre et d’une date. Les pages web et "
            "les traités sont laissés de côté : beaucoup n’ont pas de date. Pour régler le constat : retrouver "
            "l’ouvrage et ajouter ce qui manque."
        ),
        # REF007
        "A journal with one volume a year is one year off where volume 24 is of 2023 and volume 19 of 2019; a "
        "volume may also run from one year into the next, so that this is a note. A later year with an earlier "
        "volume is a warning. Journals with two or more volumes a year are clean, as far as their volumes grow by a "
        "whole number a year. To settle it, look up both issues.": (
            "Une revue d’un volume par an se trompe d’un an si le volume 24 est de 2023 et le volume 19 de 2019 ; "
            "un volume peut aussi courir d’une année sur la suivante : c’est donc une remarque. Une année plus "
            "récente avec un volume antérieur est un avertissement. Les revues de deux volumes ou plus par an sont "
            "en règle, tant que leurs volumes croissent d’un nombre entier par an. Pour régler le constat : "
            "retrouver les deux numéros."
        ),
        # SRC001
        "The source cites no work, names no speaker, is no first-hand evidence and derives from no other work for "
        "this measure. Looked at for claims in an open finding or with a verdict, else only with --coverage. To "
        "settle it, record what the source cites, or mark it as primary.": (
            "La source ne cite aucun ouvrage, ne nomme aucun locuteur, n’est pas de première main et ne dérive "
            "d’aucun autre ouvrage pour cette grandeur. La règle regarde les affirmations d’un constat ouvert ou "
            "d’un verdict, et les autres seulement avec --coverage. Pour régler le constat : enregistrer ce que "
            "cite la source, ou la marquer comme de première main."
        ),
        # SRC002
        "Looked at for claims in an open finding or with a verdict, else only with --coverage. To settle it, keep a "
        "copy of the work: claimdb source add FILE --key KEY.": (
            "La règle regarde les affirmations d’un constat ouvert ou d’un verdict, et les autres seulement avec "
            "--coverage. Pour régler le constat : conserver une copie de l’ouvrage : claimdb source add FILE --key "
            "KEY."
        ),
        # SRC003
        "Either a person read it and recorded that it differs, or its own recorded figure for the same measure and "
        'scope cannot be true together with the one that cites it. Where that rests on a convention ("about") or on '
        "a date taken from the document, it is a warning. A work that gives several values, one of which fits, is "
        "clean. To settle it, read the passage cited and correct the claim or the citation.": (
            "Soit quelqu’un l’a lu et a noté qu’il diffère, soit son propre chiffre enregistré pour la même "
            "grandeur et le même périmètre ne peut être vrai en même temps que celui qui le cite. Quand cela repose "
            "sur une convention (« environ ») ou sur une date tirée du document, c’est un avertissement. Un ouvrage "
            "qui donne plusieurs valeurs, dont l’une convient, est en règle. Pour régler le constat : lire le "
            "passage cité et corriger l’affirmation ou la référence."
        ),
        # SRC004
        'Recorded by "cite check --absent". That nobody has read it is another thing, and so is a work that says '
        "something else. To settle it, find the work that does hold the claim, or withdraw the citation.": (
            "Enregistré par « cite check --absent ». Que personne ne l’ait lu est autre chose, comme un ouvrage qui "
            "dit autre chose. Pour régler le constat : trouver l’ouvrage qui contient l’affirmation, ou retirer la "
            "référence."
        ),
        # SRC005
        "A work that says it both with and without a hedge is clean. To settle it, put the hedge back, or cite a "
        "work that says it without one.": (
            "Un ouvrage qui le dit avec et sans réserve est en règle. Pour régler le constat : remettre la réserve, "
            "ou citer un ouvrage qui le dit sans elle."
        ),
        # SRC006
        "Followed are citations and lineage, for this claim's measures only. To settle it, find what the first of "
        "them rested on; the dates say which came first.": (
            "Sont suivies les références et les filiations, pour les seules grandeurs de cette affirmation. Pour "
            "régler le constat : trouver sur quoi reposait le premier de ces ouvrages ; les dates disent lequel est "
            "venu d’abord."
        ),
        # SRC007
        "Citations and lineage are followed to their roots. The origin itself does not count as one of the two, so "
        "a document and the report it cites are clean. Nothing is wrong with the claim, but it has been said once. "
        "To settle it, find an independent source, or say that there is only one.": (
            "Les références et les filiations sont suivies jusqu’aux racines. L’origine elle-même ne compte pas "
            "parmi les deux : un document et le rapport qu’il cite sont en règle. L’affirmation n’est pas fausse, "
            "mais elle n’a été dite qu’une fois. Pour régler le constat : trouver une source indépendante, ou dire "
            "qu’il n’y en a qu’une."
        ),
        # SRC008
        "Compared are the first day on which the work can have appeared and the last for the source: years that "
        "touch are clean, and so is a work without a date. Often one of the two dates is that of a later edition. "
        "To settle it, check both dates.": (
            "Sont comparés le premier jour où l’ouvrage a pu paraître et le dernier pour la source : des années qui "
            "se touchent sont en règle, comme un ouvrage sans date. Souvent, l’une des deux dates est celle d’une "
            "édition plus récente. Pour régler le constat : vérifier les deux dates."
        ),
        # SRC009
        "The whole period of the figure must lie after the last day on which the work can have appeared. A hedged "
        "figure may be a forecast and is clean. Inside a document, where a note cites one work and may be meant for "
        "another part of the sentence, this is a note. To settle it, look for the work that the figure comes from.": (
            "Toute la période du chiffre doit être postérieure au dernier jour où l’ouvrage a pu paraître. Un "
            "chiffre donné avec réserve peut être une prévision et est en règle. À l’intérieur d’un document, où "
            "une note cite un ouvrage et peut valoir pour une autre partie de la phrase, c’est une remarque. Pour "
            "régler le constat : chercher l’ouvrage d’où vient le chiffre."
        ),
        # SRC010
        "Looked at are sentences with two dates, that of what was done and that of the law by which it was done "
        '("under the Act of 2016"), or of the event it came of ("following the floods of 2016"). The whole first '
        "time must lie before the second. A sentence that tells of more times, of a draft, of a tax or budget "
        "(these reach back), or of what was to come is clean. To settle it, look up both dates: one is wrong, or "
        "another law or event is meant.": (
            "Sont regardées les phrases à deux dates, celle de ce qui fut fait et celle de la loi par laquelle ce "
            "fut fait (« en application de la loi de 2016 »), ou de l’événement dont cela vint (« à la suite des "
            "inondations de 2016 »). Tout le premier temps doit précéder le second. Une phrase qui parle d’autres "
            "temps, d’un projet, d’un impôt ou d’un budget (ceux-ci rétroagissent), ou de ce qui était à venir est "
            "en règle. Pour régler le constat : retrouver les deux dates : l’une est fausse, ou il s’agit d’une "
            "autre loi ou d’un autre événement."
        ),
        # SRC011
        "Followed are citations and lineage down to the roots. The claim may still be true; it needs another "
        "source. To settle it, cite one.": (
            "Sont suivies les références et les filiations jusqu’aux racines. L’affirmation peut être vraie malgré "
            "tout ; il lui faut une autre source. Pour régler le constat : en citer une."
        ),
        # TXT001
        'Its figure stands in the text with a weaker verb ("forced", where the text has "persuaded"), by a list of '
        "verbs that dictionaries define as stronger and weaker; or it names countries for something that the "
        "sentence under it with the same words says of fewer; or it counts one thing, or tells a change in percent, "
        'otherwise than the one sentence with its words ("twenty", where the text has 24). Meaning is never '
        "guessed, and this is a note. To settle it, use the words of the text.": (
            "Son chiffre est dans le texte avec un verbe plus faible (« contraints », là où le texte a « incités "
            "»), d’après une liste de verbes que les dictionnaires définissent comme plus forts et plus faibles ; "
            "ou il nomme des pays pour ce que la phrase au-dessous, dans les mêmes mots, dit de moins de pays ; ou "
            "il compte une chose, ou donne une variation en pour cent, autrement que la seule phrase qui a ses mots "
            "(« vingt », là où le texte a 24). Le sens n’est jamais deviné, et c’est une remarque. Pour régler le "
            "constat : employer les mots du texte."
        ),
        # TXT002
        '"Four agreements:" must be followed by four: numbered, with bullets, between semicolons or commas, in '
        'brackets, or between dashes. A list that says of itself that it is not whole ("such as", "including", '
        '"etc.") is clean, and so is one whose items cannot be counted for certain: a comma may stand inside one. A '
        'list in brackets behind a noun is a note at most, as "three towns (Ontario)" lists nothing, and so are '
        "names behind a comma. To settle it, count again, or say that these are examples.": (
            "« Quatre accords : » doit être suivi de quatre : numérotés, avec des puces, entre points-virgules ou "
            "virgules, entre parenthèses ou entre tirets. Une liste qui dit elle-même n’être pas complète (« tels "
            "que », « dont », « etc. ») est en règle, comme celle dont les éléments ne se comptent pas avec "
            "certitude : une virgule peut être à l’intérieur de l’un d’eux. Une liste entre parenthèses derrière un "
            "nom est une remarque tout au plus, car « trois villes (Ontario) » n’énumère rien, comme des noms "
            "derrière une virgule. Pour régler le constat : recompter, ou dire que ce sont des exemples."
        ),
        # TXT003
        "Only whole dates are judged, of 1924 and later, when all of Europe had one calendar. A date whose year was "
        "taken from the document's own is a note at most: another year may be meant. A weekday that ends a range "
        '("Friday to Monday 3 May") is that of its last day. To settle it, look in a calendar of that year.': (
            "Seules sont jugées les dates complètes, de 1924 et après, quand toute l’Europe avait un même "
            "calendrier. Une date dont l’année vient de celle du document est une remarque tout au plus : une autre "
            "année peut être visée. Un jour de la semaine qui termine un intervalle (« du vendredi au lundi 3 mai "
            "») est celui de son dernier jour. Pour régler le constat : consulter un calendrier de cette année."
        ),
        # TXT004
        "Compared are the date in the text and that in the note which it calls, and what the text says twice of one "
        "named instrument or founding. Only like is compared with like: a signature with a signature, never with "
        "the entry into force. A bare year behind a name is at odds with its note only where it lies before every "
        'date there, as the accession of one party may come later. What was done to a thing ("the bridge of Aln, '
        'opened in") is a note where the thing is not named both times. An anniversary is held against the two '
        "years of its sentence. To settle it, look up the instrument itself.": (
            "Sont comparées la date du texte et celle de la note qu’il appelle, et ce que le texte dit deux fois "
            "d’un même instrument nommé ou d’une même fondation. Seul le même se compare au même : une signature à "
            "une signature, jamais à l’entrée en vigueur. Une année seule derrière un nom ne contredit sa note que "
            "si elle précède toutes les dates qui s’y trouvent, car l’adhésion d’une partie peut venir plus tard. "
            "Ce qui fut fait à une chose (« le pont d’Alne, ouvert en ») est une remarque si la chose n’est pas "
            "nommée les deux fois. Un anniversaire est confronté aux deux années de sa phrase. Pour régler le "
            "constat : retrouver l’instrument lui-même."
        ),
        # TXT005
        "It is no conflict of numbers: who denies an allegation gives no other value. Only denials of this very "
        "claim count, so record what is denied and no more. To settle it, give a verdict, or print both sides.": (
            "Ce n’est pas un conflit de nombres : qui dément une allégation ne donne pas d’autre valeur. Seuls "
            "comptent les démentis de cette affirmation même : n’enregistrer que ce qui est démenti. Pour régler le "
            "constat : donner un verdict, ou imprimer les deux versions."
        ),
        # TXT006
        'The title has a word of denial ("denies", "hoax", "dément", "faux") and two longer words of the sentence, '
        "and the sentence has no such word itself. What the work says is not known, so that this is a note. To "
        "settle it, read the work.": (
            "Le titre contient un mot de démenti (« denies », « hoax », « dément », « faux ») et deux mots longs de "
            "la phrase, et la phrase n’a elle-même aucun mot de ce genre. Ce que dit l’ouvrage n’est pas connu : "
            "c’est donc une remarque. Pour régler le constat : lire l’ouvrage."
        ),
    }
)
