// SPDX-License-Identifier: EUPL-1.2
#include "sets.hpp"

#include <array>

#include "pdf.hpp"

namespace verband::generator {
namespace {

constexpr std::array noise_rates{0.0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5};

// Six of ten texts are PDFBox's; the numbering, not chance, spreads dialects and noise evenly.
std::string dialect_of(std::size_t number) {
  if (!pdftotext_present() || number % 10 < 6) return "pdfbox";
  return number % 10 < 9 ? "pdftotext" : "pdftotext-layout";
}

double noise_of(std::size_t number, std::string const& dialect) {
  if (dialect == "pdftotext-layout") return 0;  // a false space would move the columns of its line
  return noise_rates.at((number / 10 + number) % noise_rates.size());
}

}  // namespace

std::vector<Document> make_set(std::string const& set, std::uint64_t seed, std::size_t count,
                               Wanted const& wanted) {
  auto const content =
      read_content(std::string(VERBAND_ROOT) + "/tests/generator/content/" + set + ".txt");
  std::vector<Document> documents;
  for (std::size_t number = 0; number < count; ++number) {
    Random random(seed * 1000003 + number);
    auto annex = compose(content, random);
    auto const dialect = wanted.dialect.empty() ? dialect_of(number) : wanted.dialect;
    auto look = choose_look(annex, dialect, noise_of(number, dialect), random);
    look.padding = wanted.padding.value_or(look.padding);
    auto text = extracted_text(annex, look, random);
    documents.push_back(
        {.annex = std::move(annex), .look = std::move(look), .text = std::move(text)});
  }
  return documents;
}

}  // namespace verband::generator
