"""Cities, the bodies in them, and what they publish under."""

from __future__ import annotations

CITIES = (
    "London", "Leeds", "York", "Bristol", "Edinburgh", "Cardiff", "Belfast", "Dublin", "Oxford",
    "Cambridge", "Manchester", "Norwich", "Berlin", "München", "Hamburg", "Wien", "Zürich",
    "Frankfurt am Main", "Stuttgart", "Leipzig", "Göttingen", "Bern", "Paris", "Lyon", "Rennes",
    "Toulouse", "Genève", "Bruxelles", "Montréal", "Madrid", "Barcelona", "Sevilla", "Bogotá",
    "Ciudad de México", "Buenos Aires", "Lisboa", "Porto", "São Paulo", "Rio de Janeiro", "Milano",
    "Roma", "Bologna", "Torino", "Amsterdam", "Utrecht", "Leiden", "Den Haag", "Rotterdam", "Oslo",
    "Stockholm", "Copenhagen", "Helsinki", "Warsaw", "Prague", "Budapest", "New York", "Chicago",
    "Boston", "Toronto", "Ottawa", "Sydney", "Melbourne", "Wellington", "Tokyo", "Seoul", "Beijing",
    "Singapore", "New Delhi", "Mumbai", "Nairobi", "Lagos", "Cape Town", "Cairo", "Geneva",
    "Brussels", "Washington", "Los Angeles", "San Francisco", "Philadelphia", "Basingstoke",
    "Harmondsworth", "Dordrecht", "Heidelberg", "Thousand Oaks", "Aldershot", "Abingdon",
)  # fmt: skip

CITIES_WITH_REGION = (
    "Cambridge, MA", "Cambridge, Mass.", "Princeton, NJ", "New Haven, CT", "Ithaca, NY",
    "Thousand Oaks, CA", "Washington, DC", "Washington, D.C.", "Boston, MA", "Chicago, IL",
    "Ann Arbor, MI", "Durham, NC", "Boca Raton, FL", "Santa Monica, CA", "Hoboken, New Jersey",
    "Boulder, Colo.", "Menlo Park, California", "Oxford, UK", "London, UK", "London, England",
    "Berlin, Germany", "Paris, France", "Vienna, Austria", "Toronto, Ontario", "Vancouver, BC",
    "Geneva, Switzerland", "Lisbon, Portugal", "Madrid, Spain", "Kyoto, Japan", "Seoul, South Korea",
    "Beijing, China", "Sydney, NSW", "Melbourne, Australia", "New York, NY", "New York, USA",
    "New York and London", "London and New York", "Berlin/New York", "Berlin; Boston", "Oxford and Malden",
    "Cham, Switzerland", "Dordrecht, The Netherlands", "Singapore, Singapore", "Honolulu, Hawaii",
)  # fmt: skip

PRESS_NAMES = (
    "Fernhill", "Lantern", "Tidewater", "Copperfield Row", "Marlow & Finch", "Ashgrove", "Quayside",
    "Pinnacle Row", "Hartwell", "Bellwether", "Greenmantle", "Oak & Anchor", "Saltmarsh", "Northgate",
    "Longacre", "Harrow Lane", "Penwright", "Orchard House", "Blue Heron", "Stonebridge", "Mallard",
    "Whitcombe", "Eastlight", "Ravensmoor", "Alder", "Juniper", "Meridian Hall", "Three Rivers",
    "Kestrel", "Dunmore & Sons", "Thistle", "Wayfarer", "Crowsnest", "Sandpiper", "Larkfield",
)  # fmt: skip

PRESS_FORMS = (
    "{} Press", "{} Books", "{} Publishing", "{} Publishers", "{} University Press", "{}", "{}",
    "{} House", "{} Academic", "University of {} Press", "The {} Press", "{} & Co.", "{} Ltd",
    "{} Editions", "{} Verlag", "Éditions {}", "Editorial {}", "Edizioni {}", "Uitgeverij {}",
    "Presses de {}", "{} Science", "{} International Publishing", "{} Inc.", "{} Publications",
)  # fmt: skip

BODY_FORMS = (
    "{} Trust", "The {} Endowment", "Institute for {}", "Centre for {}", "Department of {}",
    "Department for {}", "Ministry of {}", "National Institute for {} Studies", "World {} Bureau",
    "European Commission for {}", "Office for {}", "Royal Guild of {}", "{} Council", "{} Fund",
    "Royal Company of {}", "International {} Agency", "Parliamentary Committee on {}", "{} Alliance",
    "Federal Office of {}", "Commission on {}", "{} Inspectorate", "Observatory on {}", "{} Association",
    "US Bureau of {}", "House of {} Select Committee", "National {} Board", "{} Research Group",
    "Working Party on {}", "{} Unit", "Bundesamt für {}", "Institut national de {}",
)  # fmt: skip

SUBJECTS = (
    "Village Health", "Harbour Health", "Rural Care", "Statistics", "Fair Work", "Housing", "Transport",
    "Nursing", "Local Government", "Energy", "Open Data", "Education", "Social Policy", "Fisheries",
    "Food and Farming", "Community Medicine", "Water", "Justice", "Culture, Media and Learning",
    "Mental Health", "Ageing", "Economic Affairs", "Labour Studies", "Child Welfare", "Coastal Works",
    "Patient Safety", "Digital Services", "Audit", "Family Doctors", "Midwifery", "Trade", "Forests",
)  # fmt: skip

ACRONYMS = (
    "NHX England", "OFCAR", "WFO", "BRCA", "NIPH", "CEHR", "EURATEX", "ILRO", "NACRE", "RCFD", "UNHWO",
    "OEKD", "DGHM", "INSTAR", "CNRH", "IPSEA", "ACME-Net", "HMRL", "USDOT-R", "BMGR", "AIHWA", "KFFO",
)  # fmt: skip

TOWNS = (
    "Fernhill", "Saltmarsh", "Harrowgate Bay", "Greenmantle", "Quayport", "Westerhaven", "Bad Lindenau",
    "Neuhafen", "Saint-Aubrac", "Villeroche", "Puerto Laredo", "Montalba", "Oosterdijk", "Kirkmere", "Dunmore",
    "Larkfield", "Aldersund", "Torvik", "Lake County", "Stonebridge", "Three Rivers", "New Tidewater",
)  # fmt: skip

COLLABORATIONS = (
    "LUMEN",
    "TIDE-2",
    "HARBOR",
    "KESTREL",
    "OPAQ",
    "NORTHGATE Scientific",
    "MeV-Lamp",
)
"""Groups that sign as one."""

UNIVERSITIES = (
    "University of {}", "{} University", "Technical University of {}", "Université de {}",
    "Universität {}", "Universidad de {}", "Università di {}", "Universiteit {}", "{} State University",
    "{} School of Economics", "{} Institute of Technology", "Department of History, University of {}",
)  # fmt: skip

HOST_WORDS = (
    "fernhill", "lantern", "tidewater", "quayside", "harbour", "ledger", "meadow", "northgate", "harrow",
    "orchard", "kestrel", "saltmarsh", "civic", "health", "policy", "research", "data", "care", "daily",
    "open", "observer", "review", "science", "econ", "law", "forum", "archive", "library", "world",
)  # fmt: skip

TOP_LEVELS = (
    ".org.example", ".org.uk.example", ".com.example", ".co.uk.example", ".gov.example", ".net.example",
    ".de.example", ".fr.example", ".it.example", ".es.example", ".nl.example", ".eu.example", ".example",
    ".ac.example", ".edu.example", ".info.example", ".int.example", ".com.au.example", ".ca.example",
)  # fmt: skip
"""All below .example, which is nobody's (RFC 2606)."""

SITES = (
    "Lantern Post", "The Harbour Ledger", "Civic Ledger", "Health Notes Daily", "Open Care Wiki",
    "Meadow Blog", "The Tidewater Forum", "Kestrel Labs", "Data Orchard", "Northgate News", "Care Weekly",
    "Policy Kitchen", "Ward Diaries", "The Long Read Room", "Infoquay", "StatsCorner", "WebHarbour",
    "Engineering Almanac Online", "Fernhill Trust", "Encyclopaedia of Small Things", "MapLibrary",
)  # fmt: skip

NEWSPAPERS = (
    "The Morning Lantern", "The Quay Times", "Evening Harbour", "The Northern Ledger", "Daily Meridian",
    "The Sunday Ferryman", "Abendblatt am Fluss", "Neue Hafenzeitung", "Le Courrier du Port",
    "La Tribune des Quais", "El Faro del Sur", "La Gazeta de Poniente", "Il Mattino di Ponente",
    "Corriere dei Navigli", "De Avondbode", "O Diário da Ribeira", "Tidewater Tribune", "Plains Gazette",
    "The Fernhill Herald", "Coastal Observer", "Hillside Chronicle", "The Weekly Post-Bulletin",
)  # fmt: skip
