# Writes peers.csv (name, R call, value), which peers_test.go reads; the data are those of 2019 in regions.csv, which inequality.R
# writes. Run with R 4.2 in this folder: Rscript peers.R
options(digits = 17)
regions <- subset(read.csv("regions.csv"), year == 2019 & !is.na(gdp))
x <- cbind(regions$gdp, log(regions$people)) # only people spread by more than ten times
rownames(x) <- regions$region
d <- as.matrix(dist(scale(x)))["D", ]
near <- sort(d[names(d) != "D"])[1:5]
of <- regions$gdp[regions$region == "D"]
peers <- regions$gdp[match(names(near), regions$region)]
out <- file("peers.csv", "w")
writeLines("name,call,value", out)
put <- function(name, text) writeLines(sprintf('"%s","%s",%.17g', name, text, eval(parse(text = text))), out)
for (k in 1:5) put(paste("distance", names(near)[k]), sprintf("near[[%d]]", k))
put("median", "median(peers)")
put("rank", "rank(-c(of, peers), ties.method = 'min')[1]")
put("percentile", "100 * ecdf(c(of, peers))(of)")
put("logs", "(max(regions$gdp) / min(regions$gdp) > 10) + (max(regions$people) / min(regions$people) > 10)")
close(out)
