"""English words of figures. Words are compared without case; a plural in -s is found by itself."""

SCALES = {
    "hundred": 2, "thousand": 3, "grand": 3, "million": 6, "mln": 6, "mn": 6, "mil": 6, "billion": 9, "bln": 9, "bn": 9,
    "trillion": 12, "trn": 12, "tn": 12, "tln": 12, "quadrillion": 15, "lakh": 5, "lac": 5, "lkh": 5, "crore": 7, "cr": 7,
    "krore": 7, "kr": 7,
}  # fmt: skip
LETTER_SCALES = {"k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "t": 12, "T": 12, "G": 9}

CURRENCIES = {
    "USD": "dollar;dollars;us dollar;us dollars;u.s. dollar;u.s. dollars;american dollar;american dollars;usd;buck;bucks;greenbacks;united states dollar;united states dollars",
    "KRW": "won;south korean won;korean won;korea won",
    "CNY": "yuan;renminbi;rmb;chinese yuan;yuan renminbi;yuan rmb;chinese renminbi;kuai",
    "JPY": "yen;japanese yen",
    "EUR": "euro;euros;eur",
    "GBP": "pound;pounds;pound sterling;pounds sterling;sterling;quid;british pound;british pounds;british pounds sterling;gbp",
    "HKD": "hong kong dollar;hong kong dollars;hk dollar;hk dollars",
    "TWD": "new taiwan dollar;new taiwan dollars;taiwan dollar;taiwan dollars;nt dollar;nt dollars;taiwanese dollar;taiwanese dollars",
    "AUD": "australian dollar;australian dollars;aussie dollar;aussie dollars",
    "CAD": "canadian dollar;canadian dollars",
    "NZD": "new zealand dollar;new zealand dollars;kiwi dollars",
    "SGD": "singapore dollar;singapore dollars;singaporean dollars",
    "CHF": "swiss franc;swiss francs;franc;francs",
    "INR": "rupee;rupees;indian rupee;indian rupees;rs;rs.;inr",
    "PKR": "pakistani rupee;pakistani rupees;pakistan rupees",
    "LKR": "sri lankan rupee;sri lankan rupees",
    "NPR": "nepalese rupee;nepalese rupees",
    "IDR": "rupiah;rupiahs;indonesian rupiah",
    "THB": "baht;bahts;thai baht",
    "VND": "dong;vietnamese dong;vietnam dong",
    "MYR": "ringgit;ringgits;malaysian ringgit;malaysian ringgits;malaysia ringgit;malaysia ringgits;rm",
    "PHP": "philippine peso;philippine pesos;filipino pesos",
    "MXN": "peso;pesos;mexican peso;mexican pesos",
    "ARS": "argentine peso;argentine pesos;argentinian pesos",
    "CLP": "chilean peso;chilean pesos",
    "COP": "colombian peso;colombian pesos",
    "BRL": "real;reais;brazilian real;brazilian reais;reals",
    "PEN": "sol;soles;peruvian soles;nuevos soles",
    "RUB": "ruble;rubles;rouble;roubles;russian ruble;russian rubles;russian roubles",
    "UAH": "hryvnia;hryvnias;ukrainian hryvnia;ukrainian hryvnias",
    "TRY": "lira;liras;turkish lira;turkish liras",
    "ZAR": "rand;rands;south african rand",
    "NGN": "naira;nairas;nigerian naira",
    "KES": "kenyan shilling;kenyan shillings;shilling;shillings",
    "GHS": "cedi;cedis",
    "EGP": "egyptian pound;egyptian pounds;le;l.e.;genihat masriya;geneh;genihat",
    "LBP": "lebanese pound;lebanese pounds",
    "SYP": "syrian pound;syrian pounds",
    "SAR": "riyal;riyals;saudi riyal;saudi riyals",
    "QAR": "qatari riyal;qatari riyals",
    "IRR": "rial;rials;iranian rial;iranian rials",
    "AED": "dirham;dirhams;emirati dirham;emirati dirhams;uae dirhams",
    "KWD": "kuwaiti dinar;kuwaiti dinars",
    "BHD": "bahraini dinar;bahraini dinars",
    "IQD": "iraqi dinar;iraqi dinars;dinar;dinars",
    "JOD": "jordanian dinar;jordanian dinars",
    "RSD": "serbian dinar;serbian dinars",
    "ILS": "shekel;shekels;new israeli shekel;israeli shekels",
    "SEK": "swedish krona;swedish kronor;swedish crown;swedish crowns;kronor;krona",
    "NOK": "norwegian krone;norwegian kroner;norwegian crowns",
    "DKK": "danish krone;danish kroner;danish crown;danish crowns;kroner;krone",
    "ISK": "icelandic krona;icelandic crowns",
    "CZK": "czech koruna;czech crown;czech crowns;koruna;korunas",
    "HUF": "forint;forints;hungarian forint;hungarian forints",
    "PLN": "zloty;zlotys;polish zloty;polish zlotys",
    "RON": "leu;lei;romanian lei",
    "BGN": "lev;leva;bulgarian leva",
    "KZT": "tenge;kazakh tenge",
    "MNT": "tugrik;tugriks;togrog",
    "MMK": "kyat;kyats",
    "LAK": "kip;kips",
    "KHR": "riel;riels",
    "BDT": "taka",
    "BTC": "bitcoin;bitcoins",
    "DEM": "mark;marks;deutsche mark;deutsche marks;german marks",
    "NLG": "guilder;guilders;dutch guilder;dutch guilders",
    "FRF": "french franc;french francs",
    "ITL": "italian lire;lire",
}
OWN_CURRENCY = "USD"
SUBUNITS = {
    "USD": "cent;cents;us cent;us cents;u.s. cents;penny:0.01;pennies:0.01;¢;c;dime:0.1;dimes:0.1;nickel:0.05;nickels:0.05",
    "GBP": "pence;penny;pennies;p",
    "EUR": "euro cent;euro cents",
    "MYR": "sen",
    "INR": "paise;paisa",
}
AMBIGUOUS = {
    "dollar dollars buck bucks cent cents": "USD AUD CAD HKD SGD TWD NZD",
    "pound pounds": "GBP EGP LBP SYP",
    "rupee rupees rs rs.": "INR PKR LKR NPR",
    "franc francs": "CHF FRF XOF XAF",
    "peso pesos": "MXN ARS CLP COP PHP",
    "won": "KRW KPW",
    "riyal riyals": "SAR QAR",
    "dinar dinars": "IQD KWD JOD BHD RSD",
    "shilling shillings": "KES TZS UGX SOS",
}
PERCENT = {
    "%": "%;percent;per cent;percents;pct;p.c.",
    "pp": "percentage point;percentage points;percentage-point;pp;ppt;ppts;percent point;percent points;pct pts",
    "bp": "basis point;basis points;basis-point;bp;bps",
    "permille": "‰;per mille;permille;per mil",
}
UNITS_OF_TEN = {
    "zero": 0, "nought": 0, "naught": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
DOZENS = {"dozen": 12, "dozens": 12, "dzs": 12, "pair": 2, "pairs": 2, "couple": 2}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
    "millionth": 1000000, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
FRACTIONS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
FEW = {"few": 3}
MINUS = ("minus ", "negative ", "-")
