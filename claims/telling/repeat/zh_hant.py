"""怎樣說前後兩處一類的陳述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="前後兩處",
    roles={
        "from": "金額",
        "to": "折合",
        "first": "前一處",
        "second": "後一處",
        "of": "所指金額",
    },
    reasons={
        "rates_differ": (
            "文中對{base:unit}用了兩種匯率：{first_from:money}合{first_to:money}，即1{base:unit}={first_rate:number}{quote:unit}；"
            "{second_from:money}合{second_to:money}，即1{base:unit}={second_rate:number}{quote:unit}；兩者相差{apart:percent}。"
        ),
        "rates_agree": "兩處換算可以出自同一個{base:unit}對{quote:unit}的匯率。",
        "rates_slip": (
            "{first_from:money}合{first_to:money}，而{second_from:money}合{second_to:money}：其中一處差了若干位數。"
        ),
        "rates_unreadable": "要比較匯率，需要同一對貨幣的兩處換算。",
        "repeat_agrees": "{first}與{second}一致[（同為{of}）]。",
        "repeat_differs": "同一件事[（{of}）]文中先後為{first}與{second}，兩者不能都對。",
        "repeat_unreadable": "「{first}」和「{second}」無法互相核對。",
    },
    noun="文內前後數字",
    phrases={
        "agrees": "文內前後數字一致",
        "roughly_agrees": "文內前後數字略有出入",
        "differs": "文內前後數字不一致",
    },
    meanings={
        "agrees": "兩處可以是同一個數字，或出自同一個匯率。",
        "roughly_agrees": "兩處換算所用的匯率略有出入，超出位數容許的範圍不到{near}%，可能出自不同日子的匯率。",
        "differs": (
            "沒有一個數字能同時與兩處相合；若為換算，則兩處所用的匯率相差超過{near}%，或其中一處差了若干位數。"
        ),
    },
    limits="只把文中兩處數字互相對照；哪一處更接近實際，沒有判斷。",
)
