// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "publish/overlap/answer_table.hpp"

namespace verband::publish {

/// The questions about overlap.
enum class OverlapView : std::uint8_t {
  shared,
  sets,
  congruence,
  clusters,
  doubles,
  gaps,
  dormant,
  centre,
  reach
};

/// How a question is called: for programs ("shared"), in an address ("gedeeld"), and in a menu.
struct OverlapViewName {
  OverlapView view{};
  std::string_view key{}, slug{}, label{};
};

/// All questions, in the order of the menu.
std::span<OverlapViewName const> overlap_views();
/// The question with that key or slug.
std::optional<OverlapView> overlap_view(std::string_view text);
OverlapViewName const& named(OverlapView view);

/// How many can be chosen at once: more columns nobody reads.
inline constexpr std::size_t most_chosen = 12;

/// What is asked: a question about some beliefs on a day, and about whom. Views, for one call.
struct OverlapQuestion {
  OverlapView view{};
  std::span<analysis::BeliefView const* const> beliefs{};
  std::vector<std::string> chosen{};  // codes; empty = everyone
  Snapshot const* snapshot{};
  Date day{};

  Atlas const& atlas() const { return *snapshot->atlas; }
};

/// The answer: in short, how it was worked out, and the tables.
struct OverlapAnswer {
  std::vector<std::string> brief{};        // sentences, plain Dutch
  std::vector<std::string> explanation{};  // paragraphs: the rule or the formula
  std::vector<AnswerTable> tables{};
  std::size_t main{};  // the table that goes into a file that holds one
};

/// Works out the answer.
OverlapAnswer overlap_answer(OverlapQuestion const& question);

}  // namespace verband::publish
