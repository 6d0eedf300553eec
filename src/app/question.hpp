// SPDX-License-Identifier: EUPL-1.2
// What the commands that ask something share: the question, and the answer as a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/believed.hpp"
#include "analysis/select.hpp"
#include "app/session.hpp"

namespace verband::app {

/// The two dates, the register and the beliefs every question starts from.
struct Question {
  Knowledge knowledge;
  Date on{};
  std::string known{};  // as ISO date, empty = now
  Session session{};
  std::vector<analysis::BeliefView> beliefs{};
  std::vector<analysis::BeliefView> elsewhen{};  // of what had ended or was yet to begin
  std::vector<std::string>
      filters{};  // in words, for an answer that travels on: "deelnemer: Haren"
};

/// Opens the register for a question; a message and a status when a date is no date.
std::optional<Question> question(Environment& env, Arguments const& arguments, int& status);

/// The codes a typed organisation stands for on the day; says what became of it, or that it is
/// unknown.
std::optional<std::vector<std::string>> group(Environment& env, Question const& asked,
                                              std::string const& name_typed);

/// The province of that name or code, whatever its capitals and accents; nullptr when there is
/// none.
Organisation const* province_named(Atlas const& atlas, std::string_view typed);
/// The code of the province and those of its organisations.
std::vector<std::string> codes_in_province(Atlas const& atlas, Organisation const& province);

/// The selection by the options --policy, --basis, --form, --obligation, --status, --text,
/// --participant and --with; a message and a status when it cannot be understood.
std::optional<analysis::Selection> selection(Environment& env, Question const& asked,
                                             Arguments const& arguments, int& status);

/// The filters as typed, in words.
std::vector<std::string> filters_in_words(Arguments const& arguments);

/// Writes the beliefs as a table, or as json, jsonld, csv, xlsx or docx; the exit status. Files for
/// office programs are not written to a screen.
int answer(Environment& env, Question const& asked,
           std::vector<analysis::BeliefView> const& beliefs, std::string_view format);

}  // namespace verband::app
