"""Words that tell whose pesos, crowns or 元 a text is about; lower case, folded."""

# The text's own money: looked for only where 元 alone is written.
OWN_CUES = {
    "TWD": ("新台币", "台币", "兆元", "台股", "台积电", "立法院", "行政院", "金管会"),
    "HKD": ("港元,下同", "港股通"),
    "SGD": ("新元,下同",),
    "MOP": ("澳门元,下同",),
}
CUES = {
    "PHP": ("philippine", "manila", "filipino", "菲律宾", "필리핀", "フィリピン"),
    "MXN": ("mexic", "墨西哥", "멕시코", "メキシコ"),
    "ARS": ("argentin", "buenos aires", "阿根廷", "아르헨티나", "アルゼンチン"),
    "CLP": ("chile", "智利", "칠레", "チリ"),
    "COP": ("colombia", "bogota", "哥伦比亚", "콜롬비아", "コロンビア"),
    "SEK": ("swed", "stockholm", "ericsson", "volvo", "瑞典", "스웨덴", "スウェーデン"),
    "NOK": ("norw", "oslo", "statoil", "equinor", "挪威", "노르웨이", "ノルウェー"),
    "DKK": ("danish", "denmark", "copenhagen", "novo nordisk", "maersk", "丹麦", "덴마크", "デンマーク"),
    "CZK": ("czech", "prague", "捷克", "체코", "チェコ"),
    "ISK": ("iceland", "冰岛", "아이슬란드", "アイスランド"),
    "EGP": ("egypt", "cairo", "埃及", "이집트", "エジプト"),
    "LBP": ("leban", "beirut", "黎巴嫩"),
    "SYP": ("syria", "damascus", "叙利亚"),
    "PKR": ("pakistan", "karachi", "islamabad", "巴基斯坦", "파키스탄", "パキスタン"),
    "LKR": ("sri lanka", "colombo", "斯里兰卡", "스리랑카", "スリランカ"),
    "NPR": ("nepal", "尼泊尔"),
    "QAR": ("qatar", "doha", "卡塔尔", "카타르", "カタール"),
    "IRR": ("iran", "tehran", "伊朗", "이란"),
    "KWD": ("kuwait", "科威特", "쿠웨이트"),
    "JOD": ("jordan", "amman", "约旦"),
    "BHD": ("bahrain", "巴林"),
    "RSD": ("serbia", "belgrade", "塞尔维亚"),
    "TZS": ("tanzania",),
    "UGX": ("uganda",),
    "SOS": ("somali",),
    "KPW": ("pyongyang", "north korean won"),
    "XOF": ("ivory coast", "senegal", "west african", "cfa"),
    "FRF": ("french franc",),
}
