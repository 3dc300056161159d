"""English words of figures. Words are compared without case; a plural in -s is found by itself."""

SCALES = {
    "hundred": 2, "thousand": 3, "grand": 3, "million": 6, "mln": 6, "mn": 6, "mil": 6, "billion": 9, "bln": 9,
    "bn": 9, "trillion": 12, "trn": 12, "tn": 12, "tln": 12, "quadrillion": 15, "lakh": 5, "lac": 5, "lkh": 5,
    "crore": 7, "cr": 7, "krore": 7, "kr": 7,
}  # fmt: skip
LETTER_SCALES = {"k": 3, "K": 3, "m": 6, "M": 6, "b": 9, "B": 9, "t": 12, "T": 12, "G": 9}

CURRENCIES = {
    "USD": (
        "dollar;dollars;us dollar;us dollars;u.s. dollar;u.s. dollars;american dollar;american dollars;usd;buck;"
        "bucks;greenbacks;united states dollar;united states dollars"
    ),
    "KRW": "won;south korean won;korean won;korea won",
    "CNY": "yuan;renminbi;rmb;chinese yuan;yuan renminbi;yuan rmb;chinese renminbi;kuai", "JPY": "yen;japanese yen",
    "EUR": "euro;euros;eur",
    "GBP": (
        "pound;pounds;pound sterling;pounds sterling;sterling;quid;british pound;british pounds;"
        "british pounds sterling;gbp"
    ),
    "HKD": "hong kong dollar;hong kong dollars;hk dollar;hk dollars",
    "TWD": (
        "new taiwan dollar;new taiwan dollars;taiwan dollar;taiwan dollars;nt dollar;nt dollars;taiwanese dollar;"
        "taiwanese dollars"
    ),
    "AUD": "australian dollar;australian dollars;aussie dollar;aussie dollars",
    "CAD": "canadian dollar;canadian dollars", "NZD": "new zealand dollar;new zealand dollars;kiwi dollars",
    "SGD": "singapore dollar;singapore dollars;singaporean dollars", "CHF": "swiss franc;swiss francs;franc;francs",
    "INR": "rupee;rupees;indian rupee;indian rupees;rs;rs.;inr",
    "PKR": "pakistani rupee;pakistani rupees;pakistan rupees", "LKR": "sri lankan rupee;sri lankan rupees",
    "NPR": "nepalese rupee;nepalese rupees", "IDR": "rupiah;rupiahs;indonesian rupiah",
    "THB": "baht;bahts;thai baht", "VND": "dong;vietnamese dong;vietnam dong",
    "MYR": "ringgit;ringgits;malaysian ringgit;malaysian ringgits;malaysia ringgit;malaysia ringgits;rm",
    "PHP": "philippine peso;philippine pesos;filipino pesos", "MXN": "peso;pesos;mexican peso;mexican pesos",
    "ARS": "argentine peso;argentine pesos;argentinian pesos", "CLP": "chilean peso;chilean pesos",
    "COP": "colombian peso;colombian pesos", "BRL": "real;reais;brazilian real;brazilian reais;reals",
    "PEN": "sol;soles;peruvian soles;nuevos soles",
    "RUB": "ruble;rubles;rouble;roubles;russian ruble;russian rubles;russian roubles",
    "UAH": "hryvnia;hryvnias;ukrainian hryvnia;ukrainian hryvnias", "TRY": "lira;liras;turkish lira;turkish liras",
    "ZAR": "rand;rands;south african rand", "NGN": "naira;nairas;nigerian naira",
    "KES": "kenyan shilling;kenyan shillings;shilling;shillings", "GHS": "cedi;cedis",
    "EGP": "egyptian pound;egyptian pounds;le;l.e.;genihat masriya;geneh;genihat",
    "LBP": "lebanese pound;lebanese pounds", "SYP": "syrian pound;syrian pounds",
    "SAR": "riyal;riyals;saudi riyal;saudi riyals", "QAR": "qatari riyal;qatari riyals",
    "IRR": "rial;rials;iranian rial;iranian rials",
    "AED": "dirham;dirhams;emirati dirham;emirati dirhams;uae dirhams", "KWD": "kuwaiti dinar;kuwaiti dinars",
    "BHD": "bahraini dinar;bahraini dinars", "IQD": "iraqi dinar;iraqi dinars;dinar;dinars",
    "JOD": "jordanian dinar;jordanian dinars", "RSD": "serbian dinar;serbian dinars",
    "ILS": "shekel;shekels;new israeli shekel;israeli shekels",
    "SEK": "crown;crowns;swedish krona;swedish kronor;swedish crown;swedish crowns;kronor;krona",
    "NOK": "norwegian krone;norwegian kroner;norwegian crowns",
    "DKK": "danish krone;danish kroner;danish crown;danish crowns;kroner;krone",
    "ISK": "icelandic krona;icelandic crowns", "CZK": "czech koruna;czech crown;czech crowns;koruna;korunas",
    "HUF": "forint;forints;hungarian forint;hungarian forints", "PLN": "zloty;zlotys;polish zloty;polish zlotys",
    "RON": "leu;lei;romanian lei", "BGN": "lev;leva;bulgarian leva", "KZT": "tenge;kazakh tenge",
    "MNT": "tugrik;tugriks;togrog", "MMK": "kyat;kyats", "LAK": "kip;kips", "KHR": "riel;riels", "BDT": "taka",
    "BTC": "bitcoin;bitcoins", "DEM": "mark;marks;deutsche mark;deutsche marks;german marks",
    "NLG": "guilder;guilders;dutch guilder;dutch guilders", "FRF": "french franc;french francs",
    "ITL": "italian lire;lire",
}  # fmt: skip
OWN_CURRENCY = "USD"
SUBUNITS = {
    "USD": (
        "cent;cents;us cent;us cents;u.s. cents;penny:0.01;pennies:0.01;¢;c;dime:0.1;dimes:0.1;nickel:0.05;"
        "nickels:0.05"
    ),
    "GBP": "pence;penny;pennies;p", "EUR": "euro cent;euro cents", "MYR": "sen", "INR": "paise;paisa",
}  # fmt: skip
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
    "crown crowns": "SEK NOK DKK CZK ISK",
    "krone kroner": "DKK NOK",
    "krona kronor": "SEK ISK",
}
PERCENT_BEFORE = "percent of;per cent of"
MASS_WORDS = "weigh;weighs;weighed;weight;heavy;baby;bag;meat;rice;coal;flour;lbs;kilograms;luggage;newborn"
MASS_OR_MONEY = "pound;pounds"
PERCENT = {
    "%": "%;percent;per cent;percents;pct;p.c.",
    "pp": "percentage point;percentage points;percentage-point;pp;ppt;ppts;percent point;percent points;pct pts",
    "bp": "basis point;basis points;basis-point;bp;bps",
    "permille": "‰;per mille;permille;per mil",
}
UNITS_OF_TEN = {
    "zero": 0, "nought": 0, "naught": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
DOZENS = {"dozen": 12, "dozens": 12, "dzs": 12, "pair": 2, "pairs": 2, "couple": 2}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1000, "millionth": 1000000, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
FRACTIONS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
FEW = {"few": 3}
MINUS = ("- ", "minus ", "negative ", "-")
UNITS = {
    "m": "meter;meters;metre;metres", "km": "kilometer;kilometers;kilometre;kilometres;kms;kilometer",
    "cm": "centimeter;centimeters;centimetre;centimetres", "mm": "millimeter;millimeters;millimetre;millimetres",
    "nm": "nanometer;nanometers;nanometre;nanometres", "um": "micrometer;micrometers;micron;microns",
    "dm": "decimeter;decimeters", "pm": "picometer;picometers;picometre", "mi": "mile;miles", "ft": "foot;feet;ft",
    "inch": "inch;inches;'';in.", "yd": "yard;yards;yds", "nmi": "nautical mile;nautical miles",
    "ly": "light year;light years;light-year;light-years", "kg": "kilogram;kilograms;kilo;kilos",
    "g": "gram;grams;gramme;grammes", "mg": "milligram;milligrams", "ug": "microgram;micrograms",
    "t": "tonne;tonnes;metric ton;metric tons;ton;tons;metric tonnes", "oz": "ounce;ounces", "lb": "lbs",
    "stone": "stone", "short_ton": "short ton;short tons", "ct": "carat;carats", "dram": "drachma;dram;drams",
    "m2": "square meter;square meters;square metre;square metres;sq m;sq. m;sq meters;meters squared;metres squared",
    "km2": (
        "square kilometer;square kilometers;square kilometre;square kilometres;sq km;sq. km;km squared;"
        "kilometers squared"
    ),
    "ha": "hectare;hectares", "acre": "acre;acres", "ft2": "square foot;square feet;sq ft;sq. ft;sq. ft.",
    "mi2": "square mile;square miles;sq mi", "inch2": "square inch;square inches",
    "m3": "cubic meter;cubic meters;cubic metre;cubic metres", "ft3": "cubic foot;cubic feet",
    "cm3": "cubic centimeter;cubic centimeters", "L": "liter;liters;litre;litres",
    "mL": "milliliter;milliliters;millilitre;millilitres;mls",
    "hL": "hectoliter;hectoliters;hectolitre;hectolitres", "gal": "gallon;gallons;gals", "pt": "pint;pints",
    "qt": "quart;quarts", "bbl": "barrel;barrels", "cup": "cup;cups", "tbsp": "tablespoon;tablespoons",
    "tsp": "teaspoon;teaspoons", "floz": "fluid ounce;fluid ounces",
    "kmph": (
        "kilometers per hour;kilometres per hour;kilometer per hour;kilometers an hour;kilometres an hour;"
        "km per hour;km an hour;kilometers/hour;kilometres/hour"
    ),
    "mph": "miles per hour;miles an hour;mile per hour;miles/hour",
    "mps": "meters per second;metres per second;meter per second;meters/second;metres a second;meters a second",
    "mpms": "meters per millisecond;metres per millisecond",
    "cmpms": "centimeters/millisecond;centimeters per millisecond", "fps": "feet per second;", "knot": "knot;knots",
    "kmps": "kilometers per second;kilometres per second", "W": "watt;watts", "kW": "kilowatt;kilowatts",
    "MW": "megawatt;megawatts", "GW": "gigawatt;gigawatts", "hp": "horsepower",
    "Wh": "watt-hour;watt-hours;watt hours", "kWh": "kilowatt-hour;kilowatt-hours;kilowatt hour;kilowatt hours",
    "MWh": "megawatt-hour;megawatt-hours;megawatt hours", "GWh": "gigawatt-hour;gigawatt-hours;gigawatt hours",
    "TWh": "terawatt-hour;terawatt-hours;terawatt hours", "kcal": "kilocalorie;kilocalories",
    "cal": "calorie;calories", "J": "joule;joules", "kJ": "kilojoule;kilojoules",
    "eV": "electronvolt;electronvolts", "BTU": "british thermal unit;british thermal units;btus", "Hz": "hertz",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "bit": "bit;bits", "byte": "byte;bytes",
    "kB": "kilobyte;kilobytes", "MB": "megabyte;megabytes", "GB": "gigabyte;gigabytes;gigs",
    "TB": "terabyte;terabytes", "PB": "petabyte;petabytes",
    "degC": (
        "degrees celsius;degree celsius;celsius;deg celsius;degrees c;degree c;deg c;° celsius;° c;celcius;"
        "degrees celcius;centigrade;degrees centigrade;centigrate;°celsius"
    ),
    "degF": (
        "degrees fahrenheit;degree fahrenheit;fahrenheit;deg fahrenheit;degrees f;degree f;deg f;° fahrenheit;° f;"
        "degrees farenheit;°fahrenheit"
    ),
    "K": "kelvin;kelvins;degrees kelvin", "deg": "degree;degrees;deg;deg.;°", "turn": "turn;turns",
    "rad": "radian;radians", "V": "volt;volts", "kV": "kilovolt;kilovolts", "A": "amp;amps;ampere;amperes",
    "N": "newton;newtons", "Pa": "pascal;pascals", "psi": "psi;pounds per square inch", "bar": "bars",
    "arcmin": "arcminute;arcminutes", "arcsec": "arcsecond;arcseconds",
}  # fmt: skip
DURATIONS = {
    "year": "year;years;yr;yrs", "month": "month;months;mo;mos", "week": "week;weeks;wk;wks;w",
    "day": "day;days;night;nights;d", "hour": "hour;hours;hr;hrs;h", "minute": "minute;minutes;min;mins",
    "second": "second;seconds;sec;secs", "quarter": "quarter;quarters", "decade": "decade;decades",
    "century": "century;centuries", "fortnight": "fortnight;fortnights", "ms": "millisecond;milliseconds",
}  # fmt: skip
AGES = {
    "year_old": "years old;year old;year-old;years-old;years of age;yo;y/o;yr old;year-olds;year olds",
    "month_old": "months old;month old;month-old;months of age",
    "week_old": "weeks old;week old;week-old;weeks of age", "day_old": "days old;day old;day-old;days of age",
}  # fmt: skip
MULTIPLES = {"times": "times;fold;-fold;x"}
MULTIPLE_WORDS = {
    "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5,
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8,
    "ninefold": 9, "tenfold": 10,
}  # fmt: skip

HEDGES_BEFORE = {
    "about": "about;around;approximately;roughly;some;circa;an estimated;estimated;~;approx.;approx",
    "at_least": (
        "over;more than;at least;above;exceeding;in excess of;no less than;no fewer than;upwards of;not less than;"
        "greater than;topped;topping;exceeded"
    ),
    "at_most": (
        "nearly;almost;up to;at most;less than;fewer than;no more than;not more than;under;below;lower than;"
        "as much as;close to;maximum of"
    ),
}  # fmt: skip
HEDGES_AFTER = {
    "about": "or so;",
    "at_least": "or more;or above;or higher;and above;or over",
    "at_most": "or less;or fewer;or below;or under",
}
RANGE_JOINERS = "-;–;—;to;- ~;-~;~;through;till;until"
LIST_JOINERS = "and;or;,;&"
BETWEEN = "between;from"
NO_NAMES = (  # capitalised words that begin sentences and name nothing
    "The A An In On At About Some Over With And But Of For From To By Only Just Nearly Almost Around Roughly "
    "All Its It Approximately He She They We You I This That These Those There Most More Less Than When While "
    "After Before Between Up Another Other His Her Their Our My Your If As So Or Nor Not No Yes Both Each "
    "Every Under Below Above Since Until Through During Was Were Is Are Had Has Have Will Would Could Should "
    "May Might Can Did Do Does Total Lost Sold Bought Last First Next Hundreds Within Add Mix Number Exactly "
    "Least Like What Which Who Where How Why Then Now Still Even Also "
)
CURRENCIES_BEFORE = (
    "rs;rs.;rm;ringgit;ringgits;malaysian ringgit;malaysian ringgits;malaysia ringgit;malaysia ringgits;dollar"
)
