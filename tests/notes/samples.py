"""Notes of our own, in the styles that French and English print uses, each with what its works are.

A sample is the words of a note and its works; a work holds the fields that matter for the style shown. The works are
invented.
"""

from __future__ import annotations

from typing import Any

Sample = tuple[str, list[dict[str, Any]]]

FRENCH: list[Sample] = [
    (
        "Claire Morvan, Les Ports du silence, Paris, Gallimard, 2014, p. 27-31.",
        [
            {
                "author": "Claire Morvan",
                "title": "Les Ports du silence",
                "place": "Paris",
                "publisher": "Gallimard",
                "date": "2014",
                "locator": "p. 27-31",
                "type": "book",
                "language": "fr",
            }
        ],
    ),
    (
        "Jean Tellier et Sophie Arnaud, La Digue et l’État, Rennes, Presses universitaires de Rennes, 2009.",
        [
            {
                "author": "Jean Tellier et Sophie Arnaud",
                "title": "La Digue et l’État",
                "place": "Rennes",
                "publisher": "Presses universitaires de Rennes",
                "date": "2009",
            }
        ],
    ),
    (
        "Marc Delorme, « Gouverner les fleuves », Revue d’histoire des eaux, vol. 12, n° 3, 2011, p. 4-9.",
        [
            {
                "author": "Marc Delorme",
                "title": "Gouverner les fleuves",
                "container": "Revue d’histoire des eaux",
                "volume": "12",
                "issue": "3",
                "date": "2011",
                "locator": "p. 4-9",
                "type": "article-journal",
            }
        ],
    ),
    (
        "Hélène Besson, « Le partage des quais », in Paul Royer (dir.), Villes et ports, Lyon, PUL, 2005, p. 88.",
        [
            {
                "author": "Hélène Besson",
                "title": "Le partage des quais",
                "editor": "Paul Royer",
                "container": "Villes et ports",
                "place": "Lyon",
                "publisher": "PUL",
                "date": "2005",
                "type": "chapter",
                "locator": "p. 88",
            }
        ],
    ),
    (
        (
            "Voir Luc Ferrand, Histoire des phares, Brest, Le Goff, 1998 ; voir aussi Anne Guérin, Les Balises, Paris, "
            "Seuil, 2003, chap. 2."
        ),
        [
            {"author": "Luc Ferrand", "title": "Histoire des phares", "date": "1998"},
            {
                "author": "Anne Guérin",
                "title": "Les Balises",
                "publisher": "Seuil",
                "date": "2003",
                "locator": "chap. 2",
            },
        ],
    ),
    (
        "Cf. Pauline Vidal, « À quai », Le Monde, 14 juillet 2018.",
        [
            {
                "author": "Pauline Vidal",
                "title": "À quai",
                "container": "Le Monde",
                "date": "2018-07-14",
                "type": "article-newspaper",
            }
        ],
    ),
    (
        "« Grève au port de Sète », Libération, 3 mars 2016.",
        [
            {
                "author": None,
                "title": "Grève au port de Sète",
                "container": "Libération",
                "date": "2016-03-03",
                "type": "article-newspaper",
            }
        ],
    ),
    (
        "Cour des comptes, Rapport public annuel, Paris, La Documentation française, 2012, p. 144.",
        [{"author": "Cour des comptes", "title": "Rapport public annuel", "date": "2012", "type": "report"}],
    ),
    (
        "Loi n° 2011-302 du 22 mars 2011 portant diverses dispositions, JORF, 23 mars 2011.",
        [
            {
                "author": None,
                "title": "Loi n° 2011-302 du 22 mars 2011 portant diverses dispositions",
                "date": "2011-03-22",
                "type": "legislation",
            }
        ],
    ),
    (
        "Conseil de sécurité, Résolution 1890 (2009), adoptée le 8 octobre 2009, § 4.",
        [{"author": "Conseil de sécurité", "title": "Résolution 1890 (2009)", "date": "2009-10-08", "locator": "§ 4"}],
    ),
    (
        "Traité sur les eaux du Lac Brun, signé à Genève le 4 mai 1996, art. 7.",
        [{"title": "Traité sur les eaux du Lac Brun", "date": "1996-05-04", "locator": "art. 7", "type": "treaty"}],
    ),
    (
        "Louis Armand, Le Droit des rivages, thèse de doctorat en droit, université de Nantes, 2007, p. 212.",
        [
            {
                "author": "Louis Armand",
                "title": "Le Droit des rivages",
                "publisher": "université de Nantes",
                "date": "2007",
                "type": "thesis",
            }
        ],
    ),
    (
        (
            "Ministère de la Mer, « Les chiffres de la pêche », [en ligne], https://mer.example.org/chiffres "
            "(consulté le 12 janvier 2021)."
        ),
        [
            {
                "author": "Ministère de la Mer",
                "title": "Les chiffres de la pêche",
                "url": "https://mer.example.org/chiffres",
                "accessed": "2021-01-12",
                "type": "webpage",
            }
        ],
    ),
    (
        "Observatoire des ports, site officiel, consulté le 3 juin 2020 : https://ports.example.org.",
        [
            {
                "author": "Observatoire des ports",
                "url": "https://ports.example.org",
                "accessed": "2020-06-03",
                "type": "webpage",
            }
        ],
    ),
    (
        "Yves Caradec (dir.), Les Mondes de la mer, Paris, CNRS Éditions, coll. « Mondes », 2010, 2 vol.",
        [{"author": "Yves Caradec", "title": "Les Mondes de la mer", "publisher": "CNRS Éditions", "date": "2010"}],
    ),
    (
        "M. Keller, « L’ancre et la loi », Droit maritime français, no 712, mars 2010, p. 210 et suiv.",
        [
            {
                "author": "M. Keller",
                "title": "L’ancre et la loi",
                "container": "Droit maritime français",
                "issue": "712",
                "date": "2010-03",
            }
        ],
    ),
    (
        "Dupuis J., 2015, L’Estuaire, Nantes, Éditions du Fleuve, p. 45.",
        [{"author": "Dupuis J.", "title": "L’Estuaire", "date": "2015", "locator": "p. 45"}],
    ),
    (
        "DUPUIS Jean, Vivre au port, Paris, L’Harmattan, 1999.",
        [{"author": "DUPUIS Jean", "title": "Vivre au port", "publisher": "L’Harmattan", "date": "1999"}],
    ),
    (
        "Antoine Lebrun, Vents, marées et courants, Brest, Ifremer, 2001, p. 3.",
        [{"author": "Antoine Lebrun", "title": "Vents, marées et courants", "date": "2001"}],
    ),
    ("Ce quai n’a jamais servi.", []),
    ("La ville compte alors trois ports, dont un seul est ouvert au commerce.", []),
    (
        "Sur ce point, voir Rémi Noël, La Rade, Toulon, Géhess, 2006, p. 17.",
        [{"author": "Rémi Noël", "title": "La Rade", "date": "2006", "locator": "p. 17"}],
    ),
    (
        "Le bassin a été comblé en 1932 (Paul Rivet, « Le vieux bassin », Annales du littoral, 8, 1950, p. 33).",
        [{"author": "Paul Rivet", "title": "Le vieux bassin", "container": "Annales du littoral", "date": "1950"}],
    ),
    (
        "Élodie Marchand, « Le port vide », Études portuaires, automne 2019, p. 5. Notre traduction.",
        [{"author": "Élodie Marchand", "title": "Le port vide", "date": "2019-23"}],
    ),
    ("Entretien avec un docker, Le Havre, 12 mai 2017.", [{"date": "2017-05-12"}]),
    (
        "Sénat, Rapport d’information n° 345 sur les canaux, 9 février 2010, p. 8.",
        [{"author": "Sénat", "date": "2010-02-09", "locator": "p. 8", "type": "report"}],
    ),
    (
        "Thomas Vernet, Carnets de rade, trad. de l’anglais par Ève Roche, Paris, Actes Sud, 2012 [1987], p. 90.",
        [{"author": "Thomas Vernet", "title": "Carnets de rade", "publisher": "Actes Sud", "date": "2012"}],
    ),
    (
        "C. Simon, La Jetée. Récit d’un chantier, 2e éd., Paris, Fayard, 1994, p. 7.",
        [{"author": "C. Simon", "title": "La Jetée. Récit d’un chantier", "publisher": "Fayard", "date": "1994"}],
    ),
    (
        "A. Roche, L’Écluse, op. cit. Voir également B. Morel, Le Sas, Paris, Minuit, 1985.",
        [{"author": "A. Roche", "cited_as": "op_cit"}, {"author": "B. Morel", "title": "Le Sas", "date": "1985"}],
    ),
    (
        "OCDE, Perspectives des transports maritimes, Paris, Éditions de l’OCDE, 2019.",
        [{"author": "OCDE", "title": "Perspectives des transports maritimes", "date": "2019"}],
    ),
]

ENGLISH: list[Sample] = [
    ("John Hartley, The Empty Harbour (Oxford: Oxford University Press, 2012), 45–47.",
     [{"author": "John Hartley", "title": "The Empty Harbour", "place": "Oxford",
       "publisher": "Oxford University Press", "date": "2012", "locator": "45–47", "type": "book"}]),
    ("Mary Conway, “Who Owns the Quay?,” Journal of Port Studies 14, no. 2 (2015): 101–120.",
     [{"author": "Mary Conway", "title": "Who Owns the Quay?", "container": "Journal of Port Studies", "volume": "14",
       "issue": "2", "date": "2015", "locator": "101–120", "type": "article-journal"}]),
    ("Peter Lang and Susan Miles, “Dredging,” in Rivers of Trade, ed. Alan Shore (London: Routledge, 2008), 12.",
     [{"author": "Peter Lang and Susan Miles", "title": "Dredging", "container": "Rivers of Trade",
       "editor": "Alan Shore", "locator": "12",
       "place": "London", "publisher": "Routledge", "date": "2008", "type": "chapter"}]),
    ("Hartley, John. The Empty Harbour. Oxford: Oxford University Press, 2012.",
     [{"author": "Hartley, John", "title": "The Empty Harbour", "place": "Oxford",
       "publisher": "Oxford University Press", "date": "2012"}]),
    ("Conway, Mary. “Who Owns the Quay?” Journal of Port Studies, vol. 14, no. 2, 2015, pp. 101–20.",
     [{"author": "Conway, Mary", "title": "Who Owns the Quay?", "container": "Journal of Port Studies",
       "volume": "14", "issue": "2", "date": "2015", "locator": "pp. 101–20"}]),
    ("Miles, S. (2010) The Tide Economy. London: Polity.",
     [{"author": "Miles, S.", "title": "The Tide Economy", "date": "2010", "place": "London", "publisher": "Polity"}]),
    ("Miles, S., & Lang, P. (2014). Tides and tariffs. Marine Policy, 12(3), 33-47.",
     [{"author": "Miles, S., & Lang, P.", "title": "Tides and tariffs", "container": "Marine Policy", "volume": "12",
       "issue": "3", "date": "2014", "locator": "33-47"}]),
    ("See Robert Quill, ‘The Lost Lighthouse’, The Guardian, 4 June 2019.",
     [{"author": "Robert Quill", "title": "The Lost Lighthouse", "container": "The Guardian", "date": "2019-06-04",
       "type": "article-newspaper"}]),
    ("Jane Orr, “Ferry Blues,” New York Times, March 3, 2014, A12.",
     [{"author": "Jane Orr", "title": "Ferry Blues", "container": "New York Times", "date": "2014-03-03"}]),
    ("United Nations, Convention on Inland Navigation, opened for signature 12 March 1991.",
     [{"author": "United Nations", "title": "Convention on Inland Navigation", "date": "1991-03-12"}]),
    ("Harbour Commission, Annual Report 2018, Dublin, 2019, p. 6.",
     [{"author": "Harbour Commission", "title": "Annual Report 2018", "date": "2019", "locator": "p. 6"}]),
    ("Kate Winters, “Moorings: A Study of Small Ports” (PhD diss., University of Leeds, 2016), 77.",
     [{"author": "Kate Winters", "title": "Moorings: A Study of Small Ports", "publisher": "University of Leeds",
       "date": "2016", "type": "thesis"}]),
    ("Port Watch, “How We Count Ships,” accessed May 2, 2020, https://portwatch.example.org/count.",
     [{"author": "Port Watch", "title": "How We Count Ships", "url": "https://portwatch.example.org/count",
       "accessed": "2020-05-02", "type": "webpage"}]),
    ("Tom Baker, Low Water, Cambridge, MA, MIT Press, 1999, p. 3; Ruth Cole, High Water, New York, Norton, 2001.",
     [{"author": "Tom Baker", "title": "Low Water", "publisher": "MIT Press", "date": "1999"},
      {"author": "Ruth Cole", "title": "High Water", "publisher": "Norton", "date": "2001"}]),
    ("The pier was closed that winter.", []),
    ("These figures exclude ferries, which are counted elsewhere.", []),
    ("For a discussion of dredging, see Helen Marsh, Silt (London: Verso, 2017), chap. 4.",
     [{"author": "Helen Marsh", "title": "Silt", "publisher": "Verso", "date": "2017", "locator": "chap. 4"}]),
    ("The harbour master denied this. See Owen Price, Docks, Cardiff: University of Wales Press, 2003, p. 9.",
     [{"author": "Owen Price", "title": "Docks", "publisher": "University of Wales Press", "date": "2003"}]),
    ("A. B. Clarke, “Anchors,” Sea History 7 (1988): 3.",
     [{"author": "A. B. Clarke", "title": "Anchors", "container": "Sea History", "volume": "7", "date": "1988",
       "locator": "3"}]),
    ("Diane Field et al., Coastal Towns in Decline, 2nd ed., Manchester, Manchester University Press, 2011.",
     [{"author": "Diane Field et al.", "title": "Coastal Towns in Decline", "publisher": "Manchester University Press",
       "date": "2011"}]),
    ("Ian Stone (ed.), The Fisheries Handbook, London, Earthscan, 2006, pp. 30-2.",
     [{"author": "Ian Stone", "title": "The Fisheries Handbook", "date": "2006", "locator": "pp. 30-2"}]),
    ("World Fish Council, “Catch Statistics,” press release, 7 April 2021.",
     [{"author": "World Fish Council", "title": "Catch Statistics", "date": "2021-04-07"}]),
    ("Emma Wood, ‘Nets’, in Ian Stone (ed.), The Fisheries Handbook (London: Earthscan, 2006), p. 31.",
     [{"author": "Emma Wood", "title": "Nets", "editor": "Ian Stone", "container": "The Fisheries Handbook",
       "date": "2006", "type": "chapter"}]),
    ("Carl Brandt, “Ice in the Sound,” Baltic Review 3:2 (1977), p. 14.",
     [{"author": "Carl Brandt", "title": "Ice in the Sound", "container": "Baltic Review", "date": "1977",
       "volume": "3", "issue": "2"}]),
    ("Anna Reed, Ports, Pilots and Power, London, Hurst, 2018, p. 10.",
     [{"author": "Anna Reed", "title": "Ports, Pilots and Power", "publisher": "Hurst", "date": "2018"}]),
    ("Speech by the Minister of Ports to the Harbour Congress, Cork, 9 September 2015.",
     [{"date": "2015-09-09", "type": "speech"}]),
    ("Nora Lake, “Blockade,” Foreign Notes (blog), January 8, 2013, https://notes.example.org/blockade.",
     [{"author": "Nora Lake", "title": "Blockade", "date": "2013-01-08",
       "url": "https://notes.example.org/blockade"}]),
    ("Paul Weir, Salt Roads, quoted in Anna Reed, Ports, Pilots and Power, London, Hurst, 2018, p. 12.",
     [{"author": "Paul Weir", "title": "Salt Roads"}, {"author": "Anna Reed", "date": "2018"}]),
    ("Martin Hale, “Currents of Law,” 12 Harbor L. Rev. 345, 350 (2010).",
     [{"author": "Martin Hale", "title": "Currents of Law", "date": "2010"}]),
    ("Olive Grant, Breakwater (Bristol: Quay, 1996); Simon Hill, Lagoon (Leeds: Wharf, 2002); Hugh Moss, Weir, 2010.",
     [{"author": "Olive Grant", "title": "Breakwater"}, {"author": "Simon Hill", "title": "Lagoon"},
      {"author": "Hugh Moss", "title": "Weir", "date": "2010"}]),
    ("Nina Hart, The Duty of Pilots, 47 Harbor L. Rev. 1263, 1270 (1993) (arguing that pilots decide).",
     [{"author": "Nina Hart", "title": "The Duty of Pilots", "container": "Harbor L. Rev.", "volume": "47",
       "date": "1993", "locator": "1270", "type": "article-journal"}]),
    ("Bryan Shaw, The Guide to Tides, Winds, and Currents 55 (Univ. of Cork Press 2016).",
     [{"author": "Bryan Shaw", "title": "The Guide to Tides, Winds, and Currents", "publisher": "Univ. of Cork Press",
       "locator": "55"}]),
    ("R v Harbour Board, 2016 SCC 27, para. 5.",
     [{"author": None, "title": "R v Harbour Board", "type": "legal_case"}]),
    ("Hart, Nina (2009). *Systems of Tides: A Guide* (p. 24). Quayside. Kindle Edition.",
     [{"author": "Hart, Nina", "title": "Systems of Tides: A Guide", "publisher": "Quayside", "date": "2009",
       "locator": "p. 24"}]),
    ("[*Tide Report: May 2020*](https://tides.example.org/may.pdf), p. 4: “the highest of the year”.",
     [{"title": "Tide Report: May 2020", "url": "https://tides.example.org/may.pdf", "locator": "p. 4"}]),
    ("“Is the Pier Dead?” *Morning Tide*, 14 March 2016.",
     [{"title": "Is the Pier Dead?", "container": "Morning Tide", "date": "2016-03-14"}]),
    ("Conseil d’État, 19 mai 1953, Benoît, n° 17413.", [{"author": "Conseil d’État", "date": "1953-05-19"}]),
    ("Treaty on the Brown Lake, signed at Geneva on 7 February 1992, art. 6.",
     [{"author": None, "title": "Treaty on the Brown Lake", "date": "1992-02-07", "locator": "art. 6"}]),
    ("Loi n° 78-71 du 6 janvier 1978 relative aux quais.", [{"date": "1978-01-06", "type": "legislation"}]),
    ("Soit 12 % du total, contre 8 % en 2010.", []),
    ("Les auteurs remercient Claire Roy, Jean Morel et deux relecteurs, mai 2019.", []),
    ("Le terme est emprunté à Pierre Vernet, La Digue, Paris, Minuit, 1979.",
     [{"author": "Pierre Vernet", "title": "La Digue", "publisher": "Minuit", "date": "1979"}]),
    ("[anon.], « Le quai est « vide » », Les Échos du port, 2015.",
     [{"author": None, "title": "Le quai est « vide »", "container": "Les Échos du port", "date": "2015"}]),
    ("Lebel L., Pirot M., & Morin A. (2006). Statistique des marées. Dunod, Paris.",
     [{"author": "Lebel L., Pirot M., & Morin A.", "title": "Statistique des marées", "publisher": "Dunod",
       "place": "Paris", "date": "2006"}]),
    ("GREEN M. J.; BLASI J. (2006), Tides and Methods. Tidal Press. ISBN 978-1-58488-628-0.",
     [{"author": "GREEN M. J.; BLASI J.", "title": "Tides and Methods", "publisher": "Tidal Press"}]),
    ("Règlement (UE) 2015/112 du Parlement européen et du Conseil du 27 avril 2015, JOUE L 119, 4 mai 2015, art. 17.",
     [{"author": None, "title": "Règlement (UE) 2015/112 du Parlement européen et du Conseil du 27 avril 2015",
       "date": "2015-04-27", "locator": "art. 17", "type": "legislation"}]),
    ("CJUE, 6 octobre 2011, Quai du Nord, aff. C-12/10, point 94.",
     [{"author": "CJUE", "date": "2011-10-06", "locator": "point 94", "type": "legal_case"}]),
]  # fmt: skip
