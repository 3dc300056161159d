"""怎样说货币换算一类的陈述。"""

from claims.telling.words import KindWords

_RATE = (
    "按[{day:day}][{week:day}当周][{month:span}]{provider:provider}"
    "（1{base:unit}={rate:number}{quote:unit}），{from:money}约合{expected:money}"
)
_FITS = "[，也与{fits_one:day}的汇率相符][，也与{fits:day}等{fits_total}天的汇率相符]"
_STATED = "按文中写明的汇率（1{base:unit}={rate:number}{quote:unit}），{from:money}约合{expected:money}"

WORDS = KindWords(
    label="货币换算",
    roles={
        "from": "金额",
        "to": "折合",
    },
    reasons={
        "conversion_stated_accurate": _STATED + "；文中{written:money}与之相符。",
        "conversion_stated_approximate": _STATED + "；文中{written:money}{off:off}。",
        "conversion_stated_inaccurate": _STATED + "；文中{written:money}{off:off}，与该汇率不符。",
        "conversion_stated_power_of_ten": _STATED
        + "；文中{written:money}[是其{too_large:number}倍][只有其{too_small:number}分之一]，"
        "请核对数位与“万”“亿”等字。",
        "conversion_stated_one_sided": _STATED + "；文中为{written:money}，只有一边是区间，无法比较。",
        "basis_average": "按编辑选定的{time:span}共{rates}个汇率的平均值核对。",
        "basis_rate_chosen": "按编辑设定的汇率核对。",
        "stated_rate_off": (
            "写明的汇率与{day:day}{provider:provider}（1{base:unit}={rate:number}{quote:unit}）相比{off:off}。"
        ),
        "stated_for_others": "写明的汇率是{base:unit}对{quote:unit}的，不是这两种货币之间的。",
        "conversion_accurate": _RATE + "；文中{written:money}与之相符。",
        "conversion_approximate": _RATE + "；文中{written:money}{off:off}" + _FITS + "。",
        "conversion_outdated": (
            _RATE + "；文中{written:money}{off:off}，只与较早的汇率相符：{older:day}[等{older_total}天]。"
        ),
        "conversion_inaccurate": _RATE + "；文中{written:money}{off:off}，此前一年内没有任何一天的汇率与之相符。",
        "conversion_power_of_ten": (
            _RATE + "；文中{written:money}[是其{too_large:number}倍][只有其{too_small:number}分之一]"
            "，请核对数位与“万”“亿”等字。"
        ),
        "conversion_then_agrees": _RATE + "；文中{written:money}与当时汇率相符，与发稿时的汇率不符。",
        "conversion_one_sided": _RATE + "；文中为{written:money}，只有一边是区间，无法比较。",
        "conversion_then": _RATE + "；文中{written:money}{off:off}，但句中所指为当时汇率，未写明是哪一天。",
        "conversion_then_lacking": (
            _RATE + "；文中{written:money}{off:off}，但句中所指为{then:span}的汇率，没有来源可查。"
        ),
        "no_rate": "没有{day:day}{base:unit}对{quote:unit}的汇率。",
        "no_rate_then": "没有{time:span}{base:unit}对{quote:unit}的汇率。",
        "no_date": "文章没有发布日期，无法确定用哪一天的汇率。",
        "currency_unknown": "无法判断“{text}”是哪种货币[，可能是{candidates}]。",
        "amount_unreadable": "“{text}”中读不出金额。",
        "amount_missing": "换算需要两个金额，缺少其中一个（{role}）。",
        "same_currency": "两个金额都是{unit:unit}，无需换算。",
        "rate_is_last": "{moment:day}之前最近一次公布的汇率是{day:day}的。",
        "rate_of_week": "该汇率为一周通用，容许范围因此两边各放宽{width:percent}。",
        "rate_of_month": "该汇率为一个月通用，容许范围因此两边各放宽{width:percent}。",
        "basis_period": "按句中所指的{time:span}的汇率核对。",
        "basis_chosen": "按编辑选定的{time:span}的汇率核对。",
        "read_as": "“{text}”按{unit:unit}理解，汇率与之相符。",
    },
    noun="换算",
    phrases={
        "older": "按{day}汇率折算",
        "older_undated": "按较早汇率折算",
    },
    meanings={
        "agrees": "按所示汇率重新折算，文中金额与结果相差不超过{same}%，且汇率在其位数容许的范围上下{agree}%之内。",
        "roughly_agrees": (
            "按所示汇率重新折算，文中金额与结果略有出入，但汇率仍在其位数容许的范围上下{near}%之内；"
            "以零结尾的数字按取整看待。"
        ),
        "older": (
            "按发布时的汇率折算，文中金额偏离其位数容许的范围{agree}%以上，只与此前一年内较早的汇率相合。"
            "作者是否用了那一天的汇率，不得而知。"
        ),
        "differs": "按所示汇率重新折算，文中金额偏离其位数容许的范围{near}%以上。",
    },
    limits="只核对了两个金额之间的换算；原金额从何而来、句中还说了什么，都没有核对。",
)
