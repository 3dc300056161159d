"""ISO 4217 codes and signs that stand beside amounts in any language."""

CODES = (
    "AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP "
    "CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF "
    "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA "
    "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON "
    "RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH "
    "UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC DEM FRF NLG ITL ESP"
)
SIGNS = {
    "USD": "$ US$ U.S.$ u.s$ u.s.$ us$ US-$ USD$ usd$ US_$ us_$ u.s_$ U.S._$",
    "AUD": "A$ AU$ AUD$ aud$",
    "CAD": "C$ CA$ CAD$ Can$ c$ cad$ C_$ c_$",
    "HKD": "HK$ HKD$ hk$ HK_$",
    "NZD": "NZ$ NZD$ nzd$",
    "SGD": "S$ SG$ SGD$",
    "TWD": "NT$ NTD TWD$ nt$",
    "MXN": "Mex$ MX$ MXN$ mxn$",
    "BRL": "R$",
    "MOP": "MOP$",
    "EUR": "€ €ur",
    "GBP": "£ GB£",
    "CNY": "CN¥ RMB¥ RMB rmb 元",
    "JPY": "JP¥ ¥ 円",
    "KRW": "₩",
    "INR": "₹",
    "RUB": "₽",
    "TRY": "₺",
    "UAH": "₴",
    "VND": "₫",
    "THB": "฿",
    "PHP": "₱",
    "NGN": "₦",
    "ILS": "₪",
    "KZT": "₸",
    "LAK": "₭",
    "MNT": "₮",
    "GEL": "₾",
    "CRC": "₡",
    "PYG": "₲",
    "GHS": "₵",
    "BTC": "₿",
}
# What else a word or sign can name; the first reading is the commonest in news.
AMBIGUOUS = {
    "$": "USD AUD CAD HKD SGD TWD NZD",
    "¥": "JPY CNY",
    "£": "GBP EGP",
    "₩": "KRW KPW",
}
YUAN_SIGN_LANGUAGES = frozenset({"zh"})  # ¥ is the yuan in Chinese text
