// SPDX-License-Identifier: EUPL-1.2
// The consequences of a merger in words: groups, things to do, and files to take along.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/merger.hpp"
#include "publish/table.hpp"

namespace verband::publish {

/// The Dutch words for what becomes of a partnership: "vervalt", "gaat door met de opvolger".
std::string_view word(analysis::Fate fate);

/// Consequences that are read together; those that are uncertain are a group of their own.
struct FateGroup {
  std::string_view id{};     // "vervalt", for addresses
  std::string_view title{};  // "Vervalt"
  std::string_view means{};  // a sentence or two of explanation
  std::vector<analysis::Consequence const*> rows{};
};

/// The groups that are not empty, what needs a decision first.
std::vector<FateGroup> fate_groups(analysis::MergerOutcome const& outcome);

/// What the merger is called: "Haren en Ten Boer gaan naar Groningen (1 januari 2019)".
std::string merger_title(analysis::MergerOutcome const& outcome, Atlas const& atlas);

/// What must be known before this is used: that it is a calculation, on what data, by which law.
std::vector<std::string> merger_notices(analysis::MergerOutcome const& outcome,
                                        Snapshot const& snapshot);

/// What somebody has to do or to find out about one partnership, a sentence each.
std::vector<std::string> to_do(analysis::Consequence const& consequence, Atlas const& atlas);

/// What it becomes, and what else it may be: "vervalt; of: gaat vanzelf over".
std::string outcome_words(analysis::Consequence const& consequence);

/// Who goes, who comes, and how many are left: "Eruit: Haren. Daarna: Groningen en Tynaarlo."
std::string members_words(analysis::Consequence const& consequence, Atlas const& atlas);

/// When it must be done: "1 januari 2019", "1 juli 2019, met verlenging 1 januari 2020".
std::string when_words(analysis::Consequence const& consequence, Date merger);

/// A row for each partnership, for a spreadsheet.
Table merger_rows(analysis::MergerOutcome const& outcome, Atlas const& atlas);

/// The same as a workbook (.xlsx), as a checklist in Word (.docx), and as JSON.
std::string merger_workbook(analysis::MergerOutcome const& outcome, Snapshot const& snapshot);
std::string merger_checklist(analysis::MergerOutcome const& outcome, Snapshot const& snapshot);
std::string merger_json(analysis::MergerOutcome const& outcome, Snapshot const& snapshot);

}  // namespace verband::publish
