"""怎样说前后两处一类的陈述。"""

from claims.telling.words import KindWords

WORDS = KindWords(
    label="前后两处",
    roles={
        "from": "金额",
        "to": "折合",
        "first": "前一处",
        "second": "后一处",
        "of": "所指金额",
    },
    reasons={
        "rates_differ": (
            "文中对{base:unit}用了两种汇率：{first_from:money}合{first_to:money}，即1{base:unit}={first_rate:number}{quote:unit}；"
            "{second_from:money}合{second_to:money}，即1{base:unit}={second_rate:number}{quote:unit}；两者相差{apart:percent}。"
        ),
        "rates_agree": "两处换算可以出自同一个{base:unit}对{quote:unit}的汇率。",
        "rates_slip": (
            "{first_from:money}合{first_to:money}，而{second_from:money}合{second_to:money}：其中一处差了若干位数。"
        ),
        "rates_unreadable": "要比较汇率，需要同一对货币的两处换算。",
        "repeat_agrees": "{first}与{second}一致[（同为{of}）]。",
        "repeat_differs": "同一件事[（{of}）]文中先后为{first}与{second}，两者不能都对。",
        "repeat_unreadable": "“{first}”和“{second}”无法互相核对。",
    },
    noun="文内前后数字",
    phrases={
        "agrees": "文内前后数字一致",
        "roughly_agrees": "文内前后数字略有出入",
        "differs": "文内前后数字不一致",
    },
    meanings={
        "agrees": "两处可以是同一个数字，或出自同一个汇率。",
        "roughly_agrees": "两处换算所用的汇率略有出入，超出位数容许的范围不到{near}%，可能出自不同日子的汇率。",
        "differs": (
            "没有一个数字能同时与两处相合；若为换算，则两处所用的汇率相差超过{near}%，或其中一处差了若干位数。"
        ),
    },
    limits="只把文中两处数字互相对照；哪一处更接近实际，没有判断。",
)
