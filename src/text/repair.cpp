// SPDX-License-Identifier: EUPL-1.2
#include "text/repair.hpp"

#include <algorithm>
#include <unordered_set>

#include "text/fold.hpp"
#include "text/fragments.hpp"
#include "text/joining.hpp"

namespace verband::text {

namespace {

// The rates assumed for finding the first breaks, before there is an estimate.
constexpr std::array<double, gap_kinds> first_guess{0.1, 0.05, 0.02};
constexpr double least_rate = 0.002;
// One odd pair of words proves nothing; a torn "ij" or a second break does.
constexpr std::array<std::size_t, gap_kinds> least_proof{2, 4, 8};
// Nats by which one word is likelier than the fragments, so that a single break proves damage.
constexpr double beyond_doubt = 14;
// A document shows its damage in its first part; a book need not be read twice.
constexpr std::size_t most_bytes_read = 1U << 20U;
constexpr std::size_t shortest_word_kept = 6;

using Counts = std::array<std::size_t, gap_kinds>;

std::size_t index(Gap gap) { return static_cast<std::size_t>(gap); }

/// How often a document has a place for a false space inside a word, and how often one stands
/// there.
struct Count {
  Counts places{};
  Counts breaks{};
  Counts proof{};  // breaks that differ, beside a fragment that is no word; counts double when it
                   // is impossible or the whole word is likelier beyond doubt
};

/// All chains of a document, and how many places of each kind stand inside its fragments.
struct AllChains {
  std::vector<Chain> chains{};
  Counts places{};
};

AllChains chains_of(std::string_view document, Lexicon const& lexicon) {
  AllChains all;
  Chains chains{document, lexicon, {true, true, true}};
  for (auto chain = chains.next(); !chain.empty(); chain = chains.next()) {
    all.chains.push_back(std::move(chain));
  }
  all.places = chains.places();
  return all;
}

/// Counts the breaks by the damage supposed.
Count count(AllChains const& document, Lexicon const& lexicon, Damage const& supposed) {
  Count total{.places = document.places};
  std::unordered_set<std::string> seen;
  for (auto const& chain : document.chains) {
    auto const settled = settle(chain, lexicon, supposed).words;
    std::size_t from = 0;
    for (auto const& word : settled) {
      auto to = from;
      auto unknown = false;
      auto impossible = false;
      auto saved = -word.cost;
      for (; to < chain.size() && chain[to].begin < word.end; ++to) {
        saved += chain[to].cost;
        unknown = unknown || !chain[to].known;
        impossible = impossible || chain[to].impossible;
      }
      // That letters could make a word proves nothing.
      if (!word.known && !impossible) {
        from = to;
        continue;
      }
      auto const fresh = to > from + 1 && seen.insert(word.text).second;
      for (auto i = from + 1; i < to; ++i) {
        auto const kind = index(chain[i].before);
        ++total.breaks[kind];
        ++total.places[kind];
        auto const sure =
            impossible || (word.known && chain[i].before == Gap::narrow && saved >= beyond_doubt);
        total.proof[kind] += !fresh || !(unknown || sure) ? 0U : sure ? 2U : 1U;
      }
      from = to;
    }
  }
  return total;
}

/// The words of six letters and more that stand in the document as a whole, folded.
std::unordered_set<std::string> words_of(std::string_view document) {
  std::unordered_set<std::string> words;
  for (std::size_t at = 0; at < document.size();) {
    auto const end = std::min(document.find_first_of(" \t\r\n\f,.;:()/\"", at), document.size());
    if (end - at >= shortest_word_kept) {
      words.insert(fold(document.substr(at, end - at)));
    }
    at = end + 1;
  }
  return words;
}

Mending mending(std::string_view line, Fragment const& word) {
  return {.kind = Mend::false_space,
          .begin = static_cast<std::uint32_t>(word.begin),
          .end = static_cast<std::uint32_t>(word.end),
          .before = std::string{line.substr(word.begin, word.end - word.begin)},
          .after = word.text,
          .reason = word.known ? "Er stond een spatie midden in dit woord."
                               : "Er stond een spatie midden in dit woord. "
                                 "Het woord staat niet in de woordenlijst: controleer het."};
}

Unsure unsure(std::string_view line, Ambiguous const& pair, std::string const& reason) {
  return {
      .begin = static_cast<std::uint32_t>(pair.begin),
      .end = static_cast<std::uint32_t>(pair.end),
      .reason = "„" + std::string{line.substr(pair.begin, pair.end - pair.begin)} + "”: " + reason};
}

/// Leaves out the spaces inside the mendings.
void apply(std::string_view line, Mended& result) {
  result.text.reserve(line.size());
  result.origin.reserve(line.size());
  auto next = result.mendings.begin();
  for (std::size_t at = 0; at < line.size(); ++at) {
    while (next != result.mendings.end() && next->end <= at) {
      ++next;
    }
    auto const inside = next != result.mendings.end() && at >= next->begin && at < next->end;
    if (inside && line[at] == ' ') {
      continue;
    }
    result.text += line[at];
    result.origin.push_back(static_cast<std::uint32_t>(at));
  }
}

}  // namespace

Damage damage(std::string_view document, Lexicon const& lexicon) {
  document = document.substr(0, most_bytes_read);
  // At first only breaks beside a fragment that is no word count: they cannot be two words.
  Damage supposed{.rates = first_guess};
  auto const chains = chains_of(document, lexicon);
  auto counted = count(chains, lexicon, supposed);
  auto const& proof = counted.proof;
  auto const total = proof[0] + proof[1] + proof[2];
  if (total < 2) {
    return {};
  }
  for (int pass = 0; pass < 2; ++pass) {
    // Damage that does not need a narrow letter is beside narrow letters too.
    auto proved = false;
    double all_breaks = 0;
    double all_places = 1;
    for (auto i = gap_kinds; i-- > 0;) {
      proved = proved || (proof[i] >= least_proof[i] && proof[i] * 10 >= total);
      auto const breaks = static_cast<double>(proved ? counted.breaks[i] : 0);
      auto const places = static_cast<double>(counted.places[i] + 1);
      auto const own = static_cast<double>(proof[i]);
      // More breaks than places: the places were counted before the words were joined.
      supposed.rates[i] = std::min(1.0, breaks / places) * own / (own + 1);
      // One break does not tell how many more there are: words that could be one stay two.
      if (total == 2) supposed.rates[i] = std::min(supposed.rates[i], least_rate);
      all_breaks += breaks;
      all_places += proved ? places : 0;
    }
    supposed.share = std::min(1.0, all_breaks / all_places);
    if (pass == 0) counted.breaks = count(chains, lexicon, supposed).breaks;
  }
  if (std::ranges::all_of(supposed.rates, [](double rate) { return rate < least_rate; })) {
    return {};
  }
  supposed.words = words_of(document);
  return supposed;
}

double false_space_rate(std::string_view document, Lexicon const& lexicon) {
  return damage(document, lexicon).share;
}

Mended mend(std::string_view line, Lexicon const& lexicon, Damage const& damage) {
  Mended result;
  if (!damage.none()) {
    Chains chains{line, lexicon, {true, true, true}};
    for (auto chain = chains.next(); !chain.empty(); chain = chains.next()) {
      auto const settled = settle(std::move(chain), lexicon, damage);
      for (auto const& word : settled.words) {
        if (word.end - word.begin == word.text.size()) {
          continue;
        }
        result.mendings.push_back(mending(line, word));
        if (!word.known) {
          result.unsure.push_back(unsure(line, {word.begin, word.end},
                                         "is dit één woord? Het staat niet in de woordenlijst."));
        }
      }
      for (auto const& pair : settled.ambiguous) {
        result.unsure.push_back(unsure(line, pair, "zijn dit twee woorden of is het er één?"));
      }
    }
  }
  apply(line, result);
  return result;
}

Mended mend(std::string_view line, Lexicon const& lexicon, double rate) {
  return mend(line, lexicon, Damage{.rates = {rate, rate, 0}, .share = rate, .words = {}});
}

}  // namespace verband::text
