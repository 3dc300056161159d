"""読者に見せる日本語：何を照合したかだけを述べ、記事が信じられるかは述べない。"""

from claims.publishing.words.language import Language

LANGUAGE = Language(
    code="ja",
    tag="ja",
    name="日本語",
    nouns={
        "computed": "計算",
    },
    answers={
        "agrees": "{what}は一致",
        "roughly_agrees": "{what}はおおむね一致",
        "older": "{what}は以前のデータと一致",
        "differs": "{what}は不一致",
        "sources_differ": "出典が一致せず",
        "undecided": "資料不足のため判断せず",
    },
    held={
        "source.agrees": "添付の出典と一致",
        "source.differs": "添付の出典と不一致",
        "issuer.agrees": "発表元の説明と一致",
        "issuer.differs": "発表元の説明と不一致",
    },
    noun_in={"quoted": "引用内の{what}", "forecast": "予測内の{what}"},
    spoken={"attributed": "伝聞は", "quoted": "引用は", "forecast": "予測値は"},
    forecast="予測のため判断せず",
    forecast_fits="予測内の{what}は互いに合う、予測自体は判断せず",
    by_editor="{words}（編集者の判断）",
    under_review="再照合中（{day}：{words}）",
    amended="{words}・訂正あり",
    meanings={
        "computed.agrees": (
            "記事内の他の数値または示した資料から計算し直した結果は、書かれた数値と語が許す範囲にあります。"
        ),
        "computed.roughly_agrees": (
            "記事内の他の数値または示した資料から計算し直した結果とわずかに異なりますが、"
            "この種の計算で許される範囲にあります。"
        ),
        "forecast.fits": (
            "予測の数値は、この種の計算で許される範囲で互いに合います。予測が実現するかは判断していません。"
        ),
        "computed.older": "計算し直した結果は、以前に公表されたデータにだけ合います。",
        "computed.differs": (
            "記事内の他の数値または示した資料から計算し直した結果との差が、この種の計算で許される範囲を超えています。"
        ),
        "source.agrees": "添付の出典の一文が同じことを述べており、数値は記事と同じです。",
        "source.differs": "添付の出典の一文が同じことを述べており、数値は記事と異なります。",
        "issuer.agrees": "照合できたのは発表元自身の説明だけで、数値は記事と同じです。",
        "issuer.differs": "照合できたのは発表元自身の説明だけで、数値は記事と異なります。",
        "sources_differ": "添付の出典どうし、または出典と計算し直した結果が食い違っています。",
        "undecided": "照合するための資料が足りませんでした。誤りだという意味でも、誤りでないという意味でもありません。",
        "editor": "計算の結果ではなく、示した理由による編集者の判断です。",
    },
    limits={
        "computed": "数値の間の計算だけを照合しました。数値の出所は照合していません。",
        "source": "数値を出典のその一文と照合しただけで、出典が信頼できるかは評価していません。",
        "issuer": "発表元自身の説明のほかに照合した出典はありません。",
        "editor": "理由に述べたこと以外は照合していません。",
        "none": "この文については何も判断していません。",
    },
    labels={
        "check": "照合",
        "under_review": "再照合中",
        "under_review_note": "照合し直しています。以下は{day}に公開した結果です。",
        "amended": "訂正あり",
        "amended_note": "先の結果を公開した後に記事が改められました。これは改められた文章の結果です。",
        "quote": "記事の記述",
        "reason": "理由",
        "editor_reason": "編集者の示す理由",
        "written": "記事の値",
        "computed": "示したレートまたは式による値",
        "stated": "出典の値",
        "deviation": "差",
        "formula": "計算式",
        "rate": "為替レート",
        "rate_day": "レートの日付",
        "rate_week": "その週を通じて適用",
        "rate_month": "その月を通じて適用",
        "rate_average": "期間の平均",
        "provider": "レートの提供元",
        "terms": "利用条件",
        "sources": "添付の出典",
        "primary": "一次記録",
        "issuer": "発表元自身の説明",
        "independent": "独立した報道",
        "copy": "他の出典の転載",
        "meaning": "この結果の意味",
        "limits": "照合していないこと",
        "checked_at": "照合日時",
        "published_at": "公開日時",
        "checked_by": "照合者",
        "by_machine": "自動計算、公開前に編集者が点検",
        "by_editor": "編集者の判断",
        "article": "記事",
        "revision": "照合した版",
        "languages": "他の言語",
        "forms": "他の形式",
        "nothing": "公開された照合結果はここにありません。",
        "more": "照合の詳細",
        "close": "閉じる",
        "article_checks": "この記事の照合",
        "figures": (
            "この記事の数値{read}か所のうち、公開した照合に含まれるのは{held}か所、含まれないのは{rest}か所です。"
        ),
    },
    counts={
        "agrees": "一致{n}件",
        "roughly_agrees": "おおむね一致{n}件",
        "older": "以前のデータと一致{n}件",
        "differs": "不一致{n}件",
        "undecided": "判断なし{n}件",
        "under_review": "再点検中{n}件",
    },
    counted="、",
)
