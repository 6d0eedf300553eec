// SPDX-License-Identifier: EUPL-1.2
// repair_score FILE [--show]: how well words broken by false spaces are mended. FILE holds
// clean sentences, one a line; 25 of them make a document, which is broken with several rates.
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "annex.hpp"
#include "reference/gazetteer.hpp"
#include "text/lexicon.hpp"
#include "text/repair.hpp"

namespace {

using namespace verband;  // NOLINT(google-build-using-namespace): a small main

constexpr std::size_t sentences = 25;  // of a document
constexpr std::array<double, 7> rates{0.0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5};

struct Tally {
  std::size_t words{}, broken{}, missed{}, joined{};
  std::size_t right{}, wrong{}, right_told{}, wrong_told{};
};

/// Counts the spaces that are left and those that are gone; says which.
std::string compare(std::string const& truth, std::string const& mended, Tally& tally) {
  std::string told;
  for (std::size_t i = 0, j = 0; i < truth.size() || j < mended.size();) {
    bool const own = i < truth.size() && truth[i] == ' ';
    bool const found = j < mended.size() && mended[j] == ' ';
    if (own) ++tally.words;
    if (own && !found) {
      ++tally.joined;
      told += " joined [" + truth.substr(i - std::min<std::size_t>(i, 8), 16) + "]";
      ++i;
    } else if (found && !own) {
      ++tally.missed;
      told += " missed [" + mended.substr(j - std::min<std::size_t>(j, 8), 16) + "]";
      ++j;
    } else {
      ++i;
      ++j;
    }
  }
  return told;
}

void mend_document(std::vector<std::string> const& clean, double rate, bool show,
                   text::Lexicon const& lexicon, generator::Random& random, Tally& tally) {
  std::string document;
  std::vector<std::string> lines;
  for (auto const& line : clean) {
    lines.push_back(generator::with_false_spaces(line, rate, random));
    document += lines.back() + "\n";
    tally.broken += lines.back().size() - line.size();
  }
  auto const damage = text::damage(document, lexicon);
  for (std::size_t k = 0; k < lines.size(); ++k) {
    auto const mended = text::mend(lines[k], lexicon, damage);
    auto const told = compare(clean[k], mended.text, tally);
    bool const doubted = !mended.unsure.empty();
    ++(told.empty() ? tally.right : tally.wrong);
    if (doubted) ++(told.empty() ? tally.right_told : tally.wrong_told);
    if (show && !told.empty())
      std::printf("    %.2f%s%s\n", rate, doubted ? " doubted" : "", told.c_str());
  }
}

int run(std::string const& path, bool show) {
  reference::Gazetteer const gazetteer(reference::load(reference::embedded_release()));
  text::Lexicon lexicon;
  lexicon.add_names(gazetteer.spellings());
  std::vector<std::string> clean;
  std::ifstream file{path};
  if (!file) throw std::runtime_error("cannot be read: " + path);
  for (std::string line; std::getline(file, line);) clean.push_back(line);
  for (auto const rate : rates) {
    generator::Random random(77);
    Tally sum;
    for (std::size_t at = 0; at + sentences <= clean.size(); at += sentences) {
      auto const begin = clean.begin() + static_cast<std::ptrdiff_t>(at);
      mend_document({begin, begin + sentences}, rate, show, lexicon, random, sum);
    }
    std::printf(
        "rate %.2f  %zu words, %zu false spaces: %zu missed, %zu words joined; sentences wrong %zu "
        "of %zu, %zu of them doubted; of the right ones %zu doubted\n",
        rate, sum.words, sum.broken, sum.missed, sum.joined, sum.wrong, sum.right + sum.wrong,
        sum.wrong_told, sum.right_told);
  }
  return 0;
}

}  // namespace

int main(int count, char** values) {
  if (count < 2) {
    std::fputs("repair_score FILE [--show]\n", stderr);
    return 2;
  }
  try {
    return run(values[1], count > 2 && std::string_view{values[2]} == "--show");
  } catch (std::exception const& error) {
    std::fprintf(stderr, "repair_score: %s\n", error.what());
    return 1;
  }
}
