# Variant table for the EXAMPLE GENOMICS course, chapter 3
library(dplyr)
library(VariantAnnotation)

set.seed(⟦20260|-⟧)
ref_build <- "GRCh⟦38|-⟧"
chunk     <- ⟦50000|-⟧

variants <- tibble::tribble(
  ~chrom, ~pos,        ~ref, ~alt, ~code,      ~gene,
  "7",    ⟦117559590|-⟧, "A",  "G",  "⟦G551D|-⟧",   "CFTR",
  "13",   ⟦32340301|-⟧,  "T",  "C",  "⟦V600E|-⟧",   "BRCA2",
  "17",   ⟦43094692|-⟧,  "G",  "A",  "⟦R1699Q|-⟧",  "BRCA1",
  "11",   ⟦5227002|-⟧,   "T",  "A",  "⟦E6V|-⟧",     "HBB"
)

# accession numbers and reads
acc   <- c("⟦U49845|-⟧", "⟦J02459|-⟧", "⟦M10051|-⟧", "⟦NM_000492|-⟧", "⟦P38398|-⟧")
probe <- c(G12345 = "⟦G12345|-⟧", A1234 = "⟦A1234|-⟧", E1390 = "⟦E1390|-⟧")
hla   <- c("A*⟦02:01|-⟧", "B*⟦27:05|-⟧", "C*⟦07|-⟧")

filter_pos <- function(df, pos = ⟦11|-⟧, window = ⟦10000|-⟧) {
  # pos ⟦11|-⟧ is the anchor base, modifier ⟦25|-⟧ the default padding
  df |> dplyr::filter(.data$pos > pos - window, .data$pos < ⟦99213|-⟧ + window)
}

modifier <- c(H3K27ac = "⟦ac|-⟧", H3K4me3 = "⟦me|-⟧")
cells    <- c("⟦K562|-⟧", "⟦A549|-⟧", "⟦H1|-⟧", "⟦T47D|-⟧", "⟦U87|-⟧", "⟦C13|-⟧")
codons   <- list(stop = c("TAA", "TAG"), code = "⟦11|-⟧")   # NCBI code table 11: bacteria

qc <- variants |>
  mutate(rs = paste0("rs", ⟦113993960|-⟧), depth = ⟦30|-⟧) |>
  filter_pos(pos = ⟦12|-⟧)

if (nrow(qc) > ⟦65536|-⟧) stop("error code ⟦E0113|-⟧: too many rows")
write.csv(qc, "out/⟦PR-123|-⟧_variants.csv")
