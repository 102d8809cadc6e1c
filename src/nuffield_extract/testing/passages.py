"""Invented passages in many languages: data for `encodings`.

All tell of a baker, gulls, a ferry and a keeper of a lighthouse, as speakers of each would.
"""

from __future__ import annotations

PASSAGES: dict[str, tuple[str, ...]] = {
    "en": (
        "The baker’s café on the quay opened at six, and the naïve gulls waited – as ever – for crumbs.",
        "“It costs £3 a loaf,” said Zoë, “and nobody complains.”",
        "In winter the ferry comes twice a week, with flour, salt and letters.",
        "The keeper of the lighthouse writes a diary of the weather.",
    ),
    "fr": (
        "Le boulanger du quai ouvre à six heures, et les mouettes attendent déjà des miettes.",
        "L’été dernier, la mairie a fermé l’école près de la forêt, où les élèves étaient trop peu nombreux.",
        "« C’est dommage », répète la gardienne du phare, qui a noté la météo chaque matin depuis trente années.",
    ),
    "de": (
        "Der Bäcker am Kai öffnet um sechs Uhr, und die Möwen warten schon auf Krümel.",
        "Im Winter kommt die Fähre zweimal in der Woche und bringt Mehl, Salz und Briefe für die Häuser am Hügel.",
        "„Früher war es größer“, erzählt die Wärterin, die jeden Morgen das Wetter in ein grünes Heft schreibt.",
    ),
    "es": (
        "El panadero del muelle abre a las seis, y las gaviotas esperan las migas desde el año pasado.",
        "En otoño llega un barco pequeño con harina, sal y cartas; según la señora del faro, nadie recuerda una mañana sin niebla.",
        "¿Quién apagará la lámpara después?",
        "La canción del viento no lo dirá jamás.",
    ),
    "pl": (
        "Piekarz na nabrzeżu otwiera sklep o szóstej, a mewy czekają już na okruchy.",
        "Zimą prom przypływa dwa razy w tygodniu i przywozi mąkę, sól oraz listy do domów na wzgórzu.",
        "Strażniczka latarni zapisuje każdego ranka pogodę w zielonym zeszycie, choć nikt jej o to nie prosił.",
        "Źródło wody jest blisko.",
    ),
    "cs": (
        "Pekař na nábřeží otevírá v šest hodin a racci už čekají na drobky.",
        "V zimě připlouvá loď dvakrát týdně a přiváží mouku, sůl a dopisy do domů na kopci.",
        "Strážkyně majáku si každé ráno zapisuje počasí do zeleného sešitu, ačkoli ji o to nikdo nežádal.",
        "Říká, že vítr má svůj vlastní příběh.",
    ),
    "hu": (
        "A rakparti pék hatkor nyit, és a sirályok már várják a morzsákat.",
        "Télen a komp hetente kétszer jön, lisztet, sót és leveleket hoz a dombon álló házakba.",
        "A világítótorony őre minden reggel zöld füzetbe írja az időjárást, bár senki sem kérte erre.",
        "Azt mondja, a szélnek külön története van, és őrzi.",
    ),
    "ru": (
        "Пекарь на набережной открывает лавку в шесть часов, и чайки уже ждут крошек.",
        "Зимой паром приходит два раза в неделю и привозит муку, соль и письма для домов на холме.",
        "Смотрительница маяка каждое утро записывает погоду в зелёную тетрадь, хотя никто её об этом не просил.",
        "Она говорит, что у ветра своя история.",
    ),
    "uk": (
        "Пекар на набережній відчиняє крамницю о шостій годині, і чайки вже чекають на крихти.",
        "Узимку пором приходить двічі на тиждень і привозить борошно, сіль та листи для будинків на пагорбі.",
        "Доглядачка маяка щоранку записує погоду в зелений зошит, хоча ніхто її про це не просив.",
        "Вона каже, що вітер має свою історію.",
    ),
    "el": (
        "Ο φούρναρης στην προκυμαία ανοίγει στις έξι, και οι γλάροι περιμένουν ήδη τα ψίχουλα.",
        "Τον χειμώνα το καράβι έρχεται δύο φορές την εβδομάδα και φέρνει αλεύρι, αλάτι και γράμματα για τα σπίτια στον λόφο.",
        "Η φύλακας του φάρου γράφει κάθε πρωί τον καιρό σε ένα πράσινο τετράδιο, αν και κανείς δεν το ζήτησε.",
    ),
    "tr": (
        "Rıhtımdaki fırıncı saat altıda dükkânı açar ve martılar kırıntıları beklemeye başlar.",
        "Kışın vapur haftada iki kez gelir; tepedeki evlere un, tuz ve mektup getirir.",
        "Deniz fenerinin bekçisi her sabah havayı yeşil bir deftere yazar, oysa kimse ondan bunu istememiştir.",
        "Rüzgârın kendi öyküsü olduğunu söyler, güler.",
    ),
    "he": (
        "האופה על הרציף פותח את החנות בשש בבוקר, והשחפים כבר מחכים לפירורים.",
        "בחורף המעבורת מגיעה פעמיים בשבוע ומביאה קמח, מלח ומכתבים לבתים שעל הגבעה.",
        "שומרת המגדלור כותבת בכל בוקר את מזג האוויר במחברת ירוקה, אף על פי שאיש לא ביקש ממנה.",
        "היא אומרת שלרוח יש סיפור משלה.",
    ),
    "ar": (
        "يفتح الخباز على الرصيف دكانه في الساعة السادسة، والنوارس تنتظر الفتات منذ الفجر.",
        "في الشتاء تأتي العبارة مرتين في الأسبوع وتحمل الدقيق والملح والرسائل إلى البيوت على التل.",
        "حارسة المنارة تكتب كل صباح حالة الطقس في دفتر أخضر، مع أن أحدا لم يطلب منها ذلك.",
        "تقول إن للريح قصة خاصة بها.",
    ),
    "lt": (
        "Kepėjas krantinėje atidaro parduotuvę šeštą valandą, o žuvėdros jau laukia trupinių.",
        "Žiemą keltas atplaukia du kartus per savaitę ir atveža miltų, druskos bei laiškų į namus ant kalvos.",
        "Švyturio prižiūrėtoja kiekvieną rytą užrašo orą į žalią sąsiuvinį, nors niekas jos to neprašė.",
        "Ji sako, kad vėjas turi savo istoriją.",
    ),
    "vi": (
        "Người thợ làm bánh trên bến cảng mở cửa lúc sáu giờ, và những con chim đã chờ sẵn các mẩu bánh vụn.",
        "Mùa đông, chuyến phà đến hai lần mỗi tuần, mang bột mì, muối và thư cho những ngôi nhà trên đồi.",
        "Người gác đèn biển mỗi sáng ghi lại thời tiết vào một quyển vở xanh, dù không ai nhờ bà làm việc ấy.",
    ),
    "th": (
        "คนทำขนมปังที่ท่าเรือเปิดร้านตอนหกโมงเช้า",
        "และนกนางนวลก็รอเศษขนมปังอยู่แล้ว",
        "ในฤดูหนาวเรือข้ามฟากมาสัปดาห์ละสองครั้ง",
        "นำแป้ง",
        "เกลือ",
        "และจดหมายมาให้บ้านบนเนินเขา",
        "คนเฝ้าประภาคารจดสภาพอากาศทุกเช้าลงในสมุดสีเขียว",
        "แม้ว่าไม่มีใครขอให้เธอทำเช่นนั้น",
        "เธอบอกว่าสายลมมีเรื่องราวของมันเอง",
    ),
    "zh-Hans": (
        "码头上的面包师六点钟开门，海鸥已经在等着面包屑。",
        "冬天渡船每个星期来两次，给山上的人家带来面粉、盐和信件。",
        "看守灯塔的老人每天早晨把天气写在一本绿色的本子里，虽然没有人要求她这样做。",
        "她说，风有自己的故事，只有愿意听的人才能明白。",
        "村里的孩子们常常在放学以后来看她。",
    ),
    "zh-Hant": (
        "碼頭上的麵包師六點鐘開門，海鷗已經在等著麵包屑。",
        "冬天渡船每個星期來兩次，給山上的人家帶來麵粉、鹽和信件。",
        "看守燈塔的老人每天早晨把天氣寫在一本綠色的本子裡，雖然沒有人要求她這樣做。",
        "她說，風有自己的故事，只有願意聽的人才能明白。",
        "村裡的孩子們常常在放學以後來看她。",
    ),
    "ja": (
        "波止場のパン屋は六時に店を開け、かもめたちはもうパンくずを待っている。",
        "冬になると渡し船は週に二度だけやって来て、丘の上の家々に小麦粉と塩と手紙を運ぶ。",
        "灯台を守る人は、だれにも頼まれていないのに、毎朝の天気を緑色のノートに書きとめている。",
        "風には風の物語がある、と彼女は言う。",
    ),
    "ko": (
        "부두의 빵집은 여섯 시에 문을 열고, 갈매기들은 벌써 빵 부스러기를 기다리고 있다.",
        "겨울이면 나룻배가 일주일에 두 번 와서 언덕 위의 집들에 밀가루와 소금과 편지를 날라 준다.",
        "등대를 지키는 사람은 아무도 부탁하지 않았는데도 아침마다 날씨를 초록색 공책에 적는다.",
        "바람에게는 바람의 이야기가 있다고 한다.",
    ),
}
"""Sentences by language (BCP 47)."""

ENCODINGS: dict[str, tuple[str, ...]] = {
    "en": ("windows-1252",),
    "fr": (
        "windows-1252",
        "iso-8859-15",
        "macintosh",
    ),
    "de": ("windows-1252",),
    "es": ("windows-1252",),
    "pl": (
        "iso-8859-2",
        "windows-1250",
    ),
    "cs": (
        "iso-8859-2",
        "windows-1250",
    ),
    "hu": (
        "iso-8859-2",
        "windows-1250",
    ),
    "ru": (
        "windows-1251",
        "koi8-r",
        "iso-8859-5",
        "ibm866",
        "x-mac-cyrillic",
    ),
    "uk": (
        "windows-1251",
        "koi8-u",
    ),
    "el": (
        "iso-8859-7",
        "windows-1253",
    ),
    "tr": ("windows-1254",),
    "he": (
        "windows-1255",
        "iso-8859-8",
    ),
    "ar": (
        "windows-1256",
        "iso-8859-6",
    ),
    "lt": (
        "windows-1257",
        "iso-8859-13",
    ),
    "vi": ("windows-1258",),
    "th": ("windows-874",),
    "zh-Hans": (
        "gb18030",
        "gbk",
    ),
    "zh-Hant": ("big5",),
    "ja": (
        "shift_jis",
        "euc-jp",
        "iso-2022-jp",
    ),
    "ko": (
        "euc-kr",
        "iso-2022-kr",
    ),
}
"""Encodings that pages of a language were written in before UTF-8, by the standard's name."""
