// SPDX-License-Identifier: EUPL-1.2
// lexicon_compiler WORDS LETTERS LIST FIELD FREQUENCY COMMON: compiles word lists into the minimal
// acyclic automaton that word_table.hpp describes (Daciuk et al., "Incremental construction of
// minimal acyclic finite-state automata", 2000; the sorted variant), and counts which letters
// follow each other in them (spelling.hpp). Runs on the machine that builds, never in the product.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <numeric>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/fold.hpp"
#include "text/spelling.hpp"
#include "text/word_table.hpp"

namespace verband::text {
namespace {

struct State {
  std::vector<std::pair<char, std::uint32_t>> arrows;  // byte, (rank << 28) | state
};

constexpr std::uint32_t rank_at = 28;
constexpr std::uint32_t state_bits = (1U << rank_at) - 1;

class Automaton {
 public:
  void add(std::string const& word, Rank rank) {
    auto const common =
        static_cast<std::size_t>(std::ranges::mismatch(word, last_).in1 - word.begin());
    close(common);
    for (auto const byte : word.substr(common)) {
      path_.back().arrows.emplace_back(byte, 0);
      path_.emplace_back();
    }
    path_[word.size() - 1].arrows.back().second = static_cast<std::uint32_t>(rank) << rank_at;
    last_ = word;
  }

  /// All arrows in one row, those of the first state from index 1; index 0 means "no state".
  std::vector<Arrow> arrows() {
    close(0);
    std::vector<std::uint32_t> begins(states_.size() + 2, 0);
    std::uint32_t next = 1 + static_cast<std::uint32_t>(path_[0].arrows.size());
    for (std::size_t i = 0; i < states_.size(); ++i) {
      begins[i + 1] = next;
      next += static_cast<std::uint32_t>(states_[i].arrows.size());
    }
    std::vector<Arrow> row(1, 0);
    auto const lay_out = [&](State const& state) {
      for (auto const& [byte, target] : state.arrows) {
        auto const last = &state.arrows.back().first == &byte ? arrow_last : 0U;
        row.push_back(static_cast<unsigned char>(byte) | ((target >> rank_at) << 8U) | last |
                      (begins[target & state_bits] << 12U));
      }
    };
    lay_out(path_[0]);
    std::ranges::for_each(states_, lay_out);
    return row;
  }

 private:
  /// Freezes the states of the last word beyond `keep` letters, sharing equal ones.
  void close(std::size_t keep) {
    while (path_.size() > keep + 1) {
      auto const id = shared(path_.back());
      path_.pop_back();
      path_.back().arrows.back().second |= id;
    }
  }

  std::uint32_t shared(State const& state) {
    if (state.arrows.empty()) {
      return 0;
    }
    std::string key;
    for (auto const& [byte, target] : state.arrows) {
      key += byte + std::to_string(target) + ' ';
    }
    auto const [known, is_new] =
        known_.try_emplace(key, static_cast<std::uint32_t>(states_.size() + 1));
    if (is_new) {
      states_.push_back(state);
    }
    return known->second;
  }

  std::vector<State> path_{1};
  std::string last_;
  std::vector<State> states_;
  std::unordered_map<std::string, std::uint32_t> known_;
};

bool has_capital(std::string const& word) {
  return std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

using Words = std::map<std::string, Rank>;

void put(Words& words, std::string const& word, Rank rank) {
  auto const folded = fold(word);
  if (!folded.empty()) {
    auto& entry = words[folded];
    entry = std::max(entry, rank);
  }
}

bool read_list(Words& words, char const* path) {
  std::ifstream list{path};
  for (std::string line; std::getline(list, line);) {
    if (!line.empty() && !line.starts_with('#')) {
      // A single letter is no word in running text: "plan B", but not "b".
      auto const name = has_capital(line) || line.size() == 1;
      put(words, line, name ? Rank::name : Rank::plain);
    }
  }
  return list.eof();
}

/// Words in lines; "[function]", "[common]" and so on say the rank of what follows.
bool read_ranks(Words& words, char const* path) {
  std::ifstream list{path};
  std::map<std::string, Rank> const sections{{"[function]", Rank::function},
                                             {"[common]", Rank::common},
                                             {"[frequent]", Rank::frequent},
                                             {"[seen]", Rank::seen},
                                             {"[apart]", Rank::apart}};
  auto rank = Rank::common;
  for (std::string word; list >> word;) {
    if (word.starts_with('[')) {
      rank = sections.at(word);
    } else if (word.starts_with('#')) {
      std::getline(list, word);
    } else if (rank == Rank::apart) {
      words[fold(word)] = rank;
    } else {
      put(words, word, rank);
    }
  }
  return list.eof();
}

/// The costs of a letter behind two others, as spelling.hpp describes them. Behind any two letters
/// a few more are counted than stand there, of each its share of all letters: none is impossible.
std::vector<std::uint8_t> spelling(Words const& words) {
  constexpr auto n = spelling_letters;
  constexpr double spare = 4;
  std::vector<double> counts(n * n * n, 0);
  std::vector<double> share(n, 1);
  for (auto const& [word, rank] : words) {
    each_spelled(word, [&](std::size_t letter, std::size_t place) {
      ++counts[place];
      ++share[letter];
    });
  }
  auto const all = std::accumulate(share.begin(), share.end(), 0.0);
  std::vector<std::uint8_t> costs(counts.size());
  for (std::size_t pair = 0; pair < n * n; ++pair) {
    auto const own = std::span{counts}.subspan(pair * n, n);
    auto const sum = std::accumulate(own.begin(), own.end(), spare);
    for (std::size_t letter = 0; letter < n; ++letter) {
      auto const chance = (own[letter] + spare * share[letter] / all) / sum;
      costs[pair * n + letter] =
          static_cast<std::uint8_t>(std::min(255.0, std::round(-std::log(chance) * spelling_unit)));
    }
  }
  return costs;
}

int compile(char const* out, char const* letters, char const* list, char const* field,
            char const* frequency, char const* common) {
  Words words;
  if (!read_list(words, list) || !read_list(words, field) || !read_ranks(words, frequency) ||
      !read_ranks(words, common)) {
    std::cerr << "lexicon_compiler: a word list cannot be read\n";
    return 1;
  }
  Automaton automaton;
  for (auto const& [word, rank] : words) {
    automaton.add(word, rank);
  }
  auto const row = automaton.arrows();
  if (row.size() >= arrow_next_limit) {
    std::cerr << "lexicon_compiler: too many words for the table\n";
    return 1;
  }
  std::ofstream file{out, std::ios::binary};
  for (auto const arrow : row) {
    file.write(reinterpret_cast<char const*>(&arrow), sizeof arrow);
  }
  std::ofstream second{letters, std::ios::binary};
  for (auto const cost : spelling(words)) second.put(static_cast<char>(cost));
  return file.flush() && second.flush() ? 0 : 1;
}

}  // namespace
}  // namespace verband::text

int main(int argc, char** argv) {
  if (argc != 7) {
    std::cerr << "usage: lexicon_compiler WORDS LETTERS LIST FIELD FREQUENCY COMMON\n";
    return 2;
  }
  return verband::text::compile(argv[1], argv[2], argv[3], argv[4], argv[5], argv[6]);
}
