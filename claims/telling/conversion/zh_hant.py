"""怎樣說貨幣換算一類的陳述。"""

from claims.telling.words import KindWords

_RATE = (
    "按[{day:day}][{week:day}當週][{month:span}]{provider:provider}"
    "（1{base:unit}={rate:number}{quote:unit}），{from:money}約合{expected:money}"
)
_FITS = "[，也與{fits_one:day}的匯率相符][，也與{fits:day}等{fits_total}天的匯率相符]"
_STATED = "按文中寫明的匯率（1{base:unit}={rate:number}{quote:unit}），{from:money}約合{expected:money}"

WORDS = KindWords(
    label="貨幣換算",
    roles={
        "from": "金額",
        "to": "折合",
    },
    reasons={
        "conversion_stated_accurate": _STATED + "；文中{written:money}與之相符。",
        "conversion_stated_approximate": _STATED + "；文中{written:money}{off:off}。",
        "conversion_stated_inaccurate": _STATED + "；文中{written:money}{off:off}，與該匯率不符。",
        "conversion_stated_power_of_ten": _STATED
        + "；文中{written:money}[是其{too_large:number}倍][只有其{too_small:number}分之一]，"
        "請核對位數與「萬」「億」等字。",
        "conversion_stated_one_sided": _STATED + "；文中為{written:money}，只有一邊是區間，無法比較。",
        "basis_average": "按編輯選定的{time:span}共{rates}個匯率的平均值核對。",
        "basis_rate_chosen": "按編輯設定的匯率核對。",
        "stated_rate_off": (
            "寫明的匯率與{day:day}{provider:provider}（1{base:unit}={rate:number}{quote:unit}）相比{off:off}。"
        ),
        "stated_for_others": "寫明的匯率是{base:unit}對{quote:unit}的，不是這兩種貨幣之間的。",
        "conversion_accurate": _RATE + "；文中{written:money}與之相符。",
        "conversion_approximate": _RATE + "；文中{written:money}{off:off}" + _FITS + "。",
        "conversion_outdated": (
            _RATE + "；文中{written:money}{off:off}，只與較早的匯率相符：{older:day}[等{older_total}天]。"
        ),
        "conversion_inaccurate": _RATE + "；文中{written:money}{off:off}，此前一年內沒有任何一天的匯率與之相符。",
        "conversion_power_of_ten": (
            _RATE + "；文中{written:money}[是其{too_large:number}倍][只有其{too_small:number}分之一]"
            "，請核對位數與「萬」「億」等字。"
        ),
        "conversion_then_agrees": _RATE + "；文中{written:money}與當時匯率相符，與發稿時的匯率不符。",
        "conversion_one_sided": _RATE + "；文中為{written:money}，只有一邊是區間，無法比較。",
        "conversion_then": _RATE + "；文中{written:money}{off:off}，但句中所指為當時匯率，未寫明是哪一天。",
        "conversion_then_lacking": (
            _RATE + "；文中{written:money}{off:off}，但句中所指為{then:span}的匯率，沒有來源可查。"
        ),
        "no_rate": "沒有{day:day}{base:unit}對{quote:unit}的匯率。",
        "no_rate_then": "沒有{time:span}{base:unit}對{quote:unit}的匯率。",
        "no_date": "文章沒有發布日期，無法決定用哪一天的匯率。",
        "currency_unknown": "無法判斷「{text}」是哪種貨幣[，可能是{candidates}]。",
        "amount_unreadable": "「{text}」中讀不出金額。",
        "amount_missing": "換算需要兩個金額，缺少其中一個（{role}）。",
        "same_currency": "兩個金額都是{unit:unit}，無需換算。",
        "rate_is_last": "{moment:day}之前最近一次公布的匯率是{day:day}的。",
        "rate_of_week": "該匯率為一週通用，容許範圍因此兩邊各放寬{width:percent}。",
        "rate_of_month": "該匯率為一個月通用，容許範圍因此兩邊各放寬{width:percent}。",
        "basis_period": "按句中所指的{time:span}的匯率核對。",
        "basis_chosen": "按編輯選定的{time:span}的匯率核對。",
        "read_as": "「{text}」按{unit:unit}理解，匯率與之相符。",
    },
    noun="換算",
    phrases={
        "older": "按{day}匯率折算",
        "older_undated": "按較早匯率折算",
    },
    meanings={
        "agrees": "按所示匯率重新折算，文中金額與結果相差不超過{same}%，且匯率在其位數容許的範圍上下{agree}%之內。",
        "roughly_agrees": (
            "按所示匯率重新折算，文中金額與結果略有出入，但匯率仍在其位數容許的範圍上下{near}%之內；"
            "以零結尾的數字按取整看待。"
        ),
        "older": (
            "按發布時的匯率折算，文中金額偏離其位數容許的範圍{agree}%以上，只與此前一年內較早的匯率相合。"
            "作者是否用了那一天的匯率，不得而知。"
        ),
        "differs": "按所示匯率重新折算，文中金額偏離其位數容許的範圍{near}%以上。",
    },
    limits="只核對了兩個金額之間的換算；原金額從何而來、句中還說了什麼，都沒有核對。",
)
