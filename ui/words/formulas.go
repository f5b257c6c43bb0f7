package words

import "statlas/stats"

// formulas are the formulas of computation cards that hold words; the others are the same in every language.
var formulas = formulasIn(map[string]string{
	"sum":            "Σx，每次相加丢掉的位数随后补回",
	"mean":           "x̄ = Σx / n，再加 Σ(x − x̄)/n",
	"quantile":       "h = (n − 1)p；Q = x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋+1₎ − x₍⌊h⌋₎)，位置从 0 数",
	"fold-count":     "n = 有值的个数",
	"fold-sum":       "Σx，每次相加丢掉的位数随后补回",
	"fold-distinct":  "不同值的个数",
	"fold-rows":      "n = 行数",
	"fold-first":     "x₁，按行的先后",
	"fold-last":      "xₙ，按行的先后",
	"panel":          "应有 = 主体数 × 时期数；已有 = 有数字的格子",
	"lost":           "缺值的行数 / 行数",
	"figure":         "y = 同一主体同一时期各行的 x̄",
	"yoy":            "gₜ = (yₜ − 上年同期) / 上年同期",
	"rollingmedian":  "rₜ = yₜ₋w₊₁, …, yₜ 的中位数",
	"cagr":           "(末期 / 首期)^(1 / 年数) − 1",
	"loggrowth":      "e^b − 1，ln y = a + b·t 用最小二乘",
	"loglinear":      "ln y = a + b·t；增速 = e^b − 1",
	"aicc":           "n(ln 2π + ln(RSS/n) + 1) + 2p + 2p(p + 1)/(n − p − 1)，取最小的",
	"theilsen":       "b = (yⱼ − yᵢ)/(tⱼ − tᵢ) 的中位数；区间由 S 的方差得出",
	"loess":          "每处用 ⅔ 的点作局部直线，三次方权，稳健迭代 3 次",
	"jump":           "直线旁一次跳变在各处的最大 F；p 由 1,999 条模拟序列得出；各段再同样查找",
	"holt":           "ŷ(h) = l + (φ + … + φʰ)b；l、b 用指数平滑；α、β、φ 用最小二乘迭代得出",
	"ranked-value":   "v = 该期的 y",
	"ranked-change":  "v = y − 对照期的 y",
	"ranked-cagr":    "v = (y / 对照期的 y)^(1 / 年数) − 1",
	"rank":           "名次 = 1 + 更好的个数，并列按所选的办法",
	"range":          "重抽样本中名次的 2.5% 和 97.5% 分位，随机种子固定",
	"peers":          "d = √Σ((xₖ − oₖ)/sₖ)²；最大与最小之比超过 10 时先取对数",
	"peer-place":     "该指标在同类中的名次、百分位和中位数",
	"sigma":          "σ = ln x 的标准差；其走势用最小二乘",
	"bins":           "fd：2·IQR/n^⅓；scott：3.5 s/n^⅓；sturges：极差/⌈log₂ n + 1⌉；再取相近的整齐宽度",
	"box":            "Q₁、Q₂、Q₃；须到 1.5 IQR 以内最远的值",
	"group-mean":     "x̄ ± t · s/√n，t 按所要的置信度，自由度 n − 1",
	"welch":          "t = (x̄₁ − x̄₂)/√(s₁²/n₁ + s₂²/n₂)；自由度用韦尔奇—萨特思韦特公式",
	"hedges":         "g = J · (x̄₁ − x̄₂)/合并的 s；J = Γ(df/2)/(√(df/2) Γ((df − 1)/2))",
	"mannwhitney":    "U = #(x > y) + ½#(x = y)；少于 50 且无并列时 p 为精确值，否则用校正后的正态分布",
	"anova":          "F = (组间平方和/(k − 1)) / (组内平方和/(n − k))",
	"welch-anova":    "以 n/s² 为权的均值的 F",
	"eta":            "η² = 组间平方和/总平方和；ω² 扣除偶然",
	"kruskal":        "H = (n − 1) Σ nᵢ(r̄ᵢ − r̄)² / Σ(r − r̄)²；χ²，自由度 k − 1",
	"holm":           "p₍ᵢ₎ · (m − i + 1)，再使其单调",
	"least-squares":  "b = argmin ‖y − Xb‖²，用豪斯霍尔德 QR，修正一次",
	"r2":             "R² = 1 − RSS/TSS；调整后：1 − (RSS/df)/(TSS/(n − 1))",
	"vif":            "1/(1 − R²ₖ)，第 k 列对其余各列",
	"residual-tests": "残差的 W；残差平方对各项回归的 n·R²",
	"spearman":       "等级的 r，相等的值取平均秩",
	"kendall":        "S = Σᵢ<ⱼ sign(xⱼ − xᵢ)·sign(yⱼ − yᵢ)；τ_b = S/√((N − T_x)(N − T_y))，N = n(n − 1)/2，T = 相等值的对数",
	"changes":        "Δxₜ = xₜ − xₜ₋₁，在主体之内",
	"growths":        "gₜ = (xₜ − xₜ₋₁)/xₜ₋₁，xₜ₋₁ > 0，在主体之内",
	"lagged":         "xₜ₋ₖ 与 yₜ 的 r，在主体之内",
	"partial":        "x 与 y 扣除 g 个控制列的最小二乘后剩余的 r；用秩时也对秩扣除",
	"partial-tau":    "τ_xy·z = (τ_xy − τ_xz τ_yz)/√((1 − τ_xz²)(1 − τ_yz²))，逐个控制；z = τ/√(2(2m + 5)/(9m(m − 1)))，m = n − g",
	"r-test":         "t = r√((n − 2 − g)/(1 − r²))，自由度 n − 2 − g，双侧",
	"rho-exact":      "无相等值时：n ≤ 9 数尽 n! 种次序；n < 1290 用 Σd² 的埃奇沃思级数；双侧",
	"tau-exact":      "无相等值且 n < 50：按各次序的 S；否则 z = S/√Var S，Var S 计入并列",
	"fisher":         "tanh(artanh r ± z/√(n − 3 − g))，z 按所要的置信度",
	"bonett":         "tanh(artanh r ± z√((1 + r²/2)/(n − 3 − g)))，z 按所要的置信度",
	"fieller":        "tanh(artanh τ ± z√(0.437/(n − 4 − g)))，z 按所要的置信度",
	"found":          "p₍ᵢ₎ · m/i，m 为全部检验，从最大的起使其单调",
	"bh":             "p₍ᵢ₎ · m/i，从最大的起使其单调",
	"pairs-holm":     "p₍ᵢ₎ · (m − i + 1)，从最小的起使其单调",
	"curve":          "直线 y = a + bx；指数 ln y = a + bx；对数 y = a + b ln x；幂 ln y = a + b ln x；二次 y = b₀ + b₁x + b₂x²；R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)²；AICc 按 y 计",
	"axes":           "对数：ln x；变化：xₜ − xₜ₋₁；增速：(xₜ − xₜ₋₁)/xₜ₋₁",
	"cluster":        "以 1 − |r| 为距离的平均联接",
	"common-trend":   "xₜ − xₜ₋₁ 的 r，以及扣除时间直线后剩余的 r，都在主体之内",
})

func formulasIn(zh map[string]string) map[string]text {
	en := stats.CardFormulaTexts()
	out := make(map[string]text, len(zh))
	for code, s := range zh {
		out["formula."+code] = text{s, en[code]}
	}
	return out
}
