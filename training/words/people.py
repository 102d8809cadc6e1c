"""Given names and family names by culture, as (weight, given, family, particles)."""

from __future__ import annotations

from typing import NamedTuple


class Culture(NamedTuple):
    """Names that go together."""

    weight: int
    given: tuple[str, ...]
    family: tuple[str, ...]
    particles: tuple[str, ...] = ()


CULTURES = (
    Culture(
        30,
        tuple(
            """Alison Andrew Anne Arthur Barbara Benjamin Beth Brian Caroline Catherine Charles
            Christine Claire Colin Daniel David Deborah Diana Edward Eleanor Elizabeth Emma Fiona
            Frances George Graham Hannah Harriet Helen Henry Hugh Ian Imogen James Jane Jennifer
            Jeremy Joan John Jonathan Joseph Judith Julian Karen Keith Laura Lewis Linda Louise
            Margaret Mark Martin Mary Matthew Michael Nancy Neil Nicholas Nigel Oliver Owen Patricia
            Paul Peter Philip Rachel Rebecca Richard Robert Robin Rosemary Ruth Sally Samuel Sarah
            Simon Stephen Susan Thomas Timothy Tom Tracy Victoria Walter William Zoe""".split()
        ),
        tuple(
            """Abbott Ainsley Alder Amory Ashdown Atherley Bagshaw Barlow Bellamy Birch Blakely
            Bramwell Brackley Brook Burrows Calder Carrow Chadwick Chalmers Clough Colby Cotter
            Crabtree Croft Dalby Darrow Denholm Dunmore Eastgate Eddison Elstow Fairlie Farrar
            Fenwick Finch Foxley Garrow Gatley Glover Goodwin Grange Greaves Halloway Hardcastle
            Hartley Haworth Heath Hollis Holt Hurst Ingram Ives Jarrow Jessop Keating Kemble Kirkby
            Langley Latham Lister Lockwood Lyle Mallory Marsh Marlow Mayhew Mercer Milner Moss
            Naylor Norbury Oakes Ormond Paget Parrish Pell Pickering Pryor Quill Radley Rigby
            Rowley Rushton Saddler Savory Sedgley Shore Slater Stanton Stokes Sutcliffe Tarrant
            Thorne Tilney Underhill Vickers Wadham Wainwright Waverley Weir Whitlow Winslow
            Woodcote Wren Yardley Yates Smith Jones Brown Taylor Wilson Evans Green Hall King Lee
            White Young May Long Page Price Bush Rose Day West""".split()
        ),
    ),
    Culture(
        5,
        tuple(
            """Aisling Aoife Brendan Ciara Colm Conor Declan Eoin Fergus Grainne Iain Malcolm
            Maeve Morag Niamh Orla Padraig Rhys Siobhan Sinead Gethin Carys""".split()
        ),
        tuple(
            """O’Hanlon O’Reardon O’Dowd MacAllan McBrae McCorrie MacInnery McGarvie O’Shane
            Fitzmaurice Llewelyn Gwillim Pritchard Cadwal Murtagh Kinsella Drummond
            Farquhar""".split()
        ),
    ),
    Culture(
        9,
        tuple(
            """Anke Anneliese Bernd Birgit Christoph Dieter Elke Franziska Friedrich Gerhard Heike
            Heinz-Peter Ingrid Jan-Ole Johannes Jörg Jürgen Karl-Heinz Katja Klaus Lena Ludger
            Martina Matthias Monika Norbert Renate Rüdiger Sabine Stefan Ulrike Uwe Volker
            Wolfgang""".split()
        ),
        tuple(
            """Ackerle Altmeyer Baumhof Brüggen Dahlke Eichholt Feldhaus Fröbel Gärtling
            Grünwaldt Häberlin Hinrichsen Hoffmeier Jansohn Kessler Kleinschmidt Köhnert Krüger
            Lindhorst Möllering Müller-Thies Neugebauer Oberdieck Pfannkuch Rathmann Rößler
            Schäferling Schmidt-Bohl Schönholz Steinbrück Thönnes Überacker Vogelsang Weidlich
            Wüstenberg Zöllner""".split()
        ),
        ("von", "von der", "zu"),
    ),
    Culture(
        7,
        tuple(
            """Agnès Alain Anne-Laure Aurélie Benoît Camille Cécile Chloé Didier Élodie Émile
            Fabrice François Gaëlle Geneviève Hélène Jean-Luc Jean-Pierre Jérôme Joël Léa
            Marie-Claude Mathilde Nathalie Olivier Pascal Raphaël Rémi Sophie Sylvie Thérèse
            Thierry Yves""".split()
        ),
        tuple(
            """Aubrac Barbeau Bellerive Besançon Bonnefoy Carrière Chastel Corbière Delaunoy
            Desmarais Dubreuilh Estève Fauvel Garnaud Girardot Hébrard Jolivet Lacombe Lefranc
            Lemaître Marchandeau Mazière Noiret Péligot Quéré Rouvière Saint-Clair Sauvageot
            Tardieux Vallières Verdon""".split()
        ),
        ("de", "de la", "du", "d’", "Le"),
    ),
    Culture(
        6,
        tuple(
            """Alejandro Ana Andrés Beatriz Carlos Consuelo Elena Esteban Felipe Fernando Inés
            Íñigo Javier Joaquín José Josefina Juan Lucía Luis María Marisol Mateo Miguel Nuria
            Pablo Pilar Ramón Rocío Sofía Tomás Ximena""".split()
        ),
        tuple(
            """Aguirrezabal Alcántara Barrientos Benítez Cabañas Calderón Carrizo Cifuentes
            Domínguez-Rey Escobedo Fuentes García-Olmo Herranz Ibáñez Jiménez Laredo Lozano
            Manzanares Montoya Núñez Olmedo Palomares Quiroga Requena Robledo Sáenz Salcedo
            Tordesillas Urrutia Valdivieso Zaldívar""".split()
        ),
        ("de", "del", "de la"),
    ),
    Culture(
        4,
        tuple(
            """Afonso Álvaro Beatriz Caetano Catarina Duarte Fernanda Gonçalo Helena Inês João
            Joana Luís Mafalda Nuno Rui Sérgio Teresa Thiago Vasco""".split()
        ),
        tuple(
            """Abrantes Bragança Cardoso Carvalhal Conceição Falcão Figueiroa Guimarães Lacerda
            Magalhães Mourão Nóbrega Peixoto Quintela Rebelo Sampaio Seabra Taveira
            Valadão""".split()
        ),
        ("da", "dos", "de"),
    ),
    Culture(
        6,
        tuple(
            """Alessandra Aldo Bianca Carlo Chiara Claudio Davide Elisabetta Enrico Fabio
            Francesca Gianluca Giovanni Giulia Lorenzo Luca Marcello Matteo Nicolò Paola Pier Renzo
            Rosanna Silvia Stefano Umberto Valeria""".split()
        ),
        tuple(
            """Abbiati Bellandi Bonfigli Brancaleoni Calvino Castagneri Cortellessa Dallara
            Ferretti Gambardella Lanfranchi Malvestiti Marchetti Nardelli Orsini Pasquali
            Quaranta Rinaldini Sartorelli Tagliabue Tomasello Vignola Zaccaria""".split()
        ),
        ("di", "della", "De", "Lo"),
    ),
    Culture(
        5,
        tuple(
            """Anouk Bas Daan Dirk Elske Femke Geert Hanneke Hendrik Ineke Jeroen Joost Karel
            Lieke Maarten Marijke Pieter Roos Sander Sjoerd Thijs Wouter""".split()
        ),
        tuple(
            """Aalbers Bakhuis Boersma Brinkhof Claessens Dijkgraaf Eekhout Groenewoud Haverkort
            Hoekzema IJsselstein Kuipers Lindeman Meerdink Nieuwkamp Oosterhof Rietveld Schuurman
            Terpstra Veldhuizen Waterink Zijlmans""".split()
        ),
        ("van", "van der", "van den", "de", "ter"),
    ),
    Culture(
        6,
        tuple(
            """Anders Annika Arne Astrid Birgitte Bjørn Elin Eva Frida Gunnar Håkan Henrik Ingeborg
            Jesper Jukka Kari Lars Mette Mikael Nils Outi Øystein Pål Riikka Signe Sigrún Solveig
            Søren Tuomas Ulla""".split()
        ),
        tuple(
            """Aaltonen Andreassen Bergquist Bjørnstad Dahlgren Ekholm Eliassen Fagerlund
            Frederiksen Grønlie Gustavsson Haugland Holmqvist Hyvärinen Jørgensborg Kjeldsen
            Korhola Lindqvist Møllerup Nyström Østergren Pedersborg Rasmusson Salminen Skovgaard
            Sørheim Thorvald Åkerman""".split()
        ),
        ("af", "von"),
    ),
    Culture(
        6,
        tuple(
            """Agnieszka Bartosz Dagmara Dmitri Elżbieta Grzegorz Ivana Jiří Katarzyna Lech
            Ljubica Małgorzata Marek Milan Miloš Natalia Oleksandr Pavel Radek Sergei Stanisław
            Svetlana Tatiana Vojtěch Władysław Zuzana""".split()
        ),
        tuple(
            """Adamczewski Bělohlávek Borowiec Čermák Dąbrowska Dvorakov Fedorenko Gołębiewska
            Horváthy Ilyinsky Jabłoński Kováčik Kuznetsky Łukowska Makarenko Nováček Orlovsky
            Petrović Przybylska Radoslavov Stojanov Szabó Tarnovsky Urbánek Wiśniewicz Yurchenko
            Zhuravlev Živanović""".split()
        ),
    ),
    Culture(
        10,
        tuple(
            """Akira Bo Chen Chia-Ling Fang Haruto Hiroshi Hui Hye-Jin Jian Jiayi Jun Jung-Ho
            Kazuo Kenji Lan Li Ling Mei Min-Jun Naoko Ping Qiang Rong Seo-Yeon Shan Takeshi Wei
            Xiaoming Xin Xue-Mei Yan Yi-Chun Yoko Yu Yuki Zhen""".split()
        ),
        tuple(
            """Cao Chang Chen Chung Deng Fan Fujimori Gao Guo Hayakawa He Hu Huang Ishimura Jeong
            Jiang Kang Kim Kobayama Kwon Li Lin Liu Ma Matsuno Nakagiri Ng Oda Park Qiu Ryu
            Shimazawa Song Sun Takemori Tan Tang Uchiyama Wang Wong Wu Xu Yamane Yang Yoon Zhang
            Zhao Zhou""".split()
        ),
    ),
    Culture(
        6,
        tuple(
            """Aditi Amit Ananya Anil Arjun Asha Deepak Farzana Gopal Ishaan Jyoti Kavita Lakshmi
            Manoj Meera Nadia Nikhil Pooja Pradeep Rajesh Ritu Sandeep Shreya Sunil Tariq Usha
            Vikram Zainab""".split()
        ),
        tuple(
            """Acharya Agarwala Banerji Bhattar Chakravorty Chaudhari Dasgupta Desai Gill
            Gupta-Rao Hussain Iyengar Jadhav Kapadia Kulkarni Malhotra Menon Mukhopadhyaya Nair
            Patil Qureshi Raghunathan Rao Sengupta Shetty Siddiqui Srinivasan Thakur Venkatesan
            Wickramage""".split()
        ),
    ),
    Culture(
        6,
        tuple(
            """Abdul Abena Ahmed Aisha Amina Babak Chidi Emeka Fatima Folake Hamid Hassan Ibrahim
            Karim Kwame Kofi Layla Leila Mahmoud Mehmet Mustafa Ngozi Nomsa Omar Reza Salma Sipho
            Tendai Thabo Yaw Yusuf Zeynep""".split()
        ),
        tuple(
            """Abdallah Achebelu Adeyinka Agyeman Al-Harithi Al-Masrawi Asante-Poku Aydınlı
            Ben-Ari Boateng Chukwudi Dlaminiza El-Badry Farahani Ghorbanian Haddadin Kamau Karimi
            Kaya Khalil Maseko Moyo Mutasa Ndlovana Nkosi Nwankwor Odhiambo Okonkwor Ozdemiroğlu
            Rahmani Sesay Tesfamariam Traoré Wanjiku Yılmazer""".split()
        ),
    ),
)  # fmt: skip

SUFFIXES = ("Jr", "Jr.", "III", "Sr")
