// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

#include "model/date.hpp"

namespace verband::resolve {

/// What words on a participant say of the day: "tot 1-1-2020", "vanaf 2024", "uitgetreden per
/// 2018".
enum class Term : std::uint8_t {
  unsaid,    // they name no day
  during,    // it takes part on the day
  doubtful,  // it began or ended in that year, or on that very day, or the words disagree
  outside    // it took part before the day, or will after it
};

/// What a note on a participant says of the day.
Term term_on(std::string_view note, Date day);

/// True when a note says that one took part until before the day or on it, or takes part only after
/// it: "tot 1-1-2020", "t/m 2019", "vanaf 1 januari 2024".
bool outside_term(std::string_view note, Date day);

/// True for words that say whether and when one takes part, and nothing else: "is per 2018
/// uitgetreden", "neemt (nog) niet deel".
bool only_part_said(std::string_view words);

/// True for words that are said of more than one: "deelnemers per 2024", "zijn uitgetreden".
bool said_of_several(std::string_view note);

/// True for words with a verb that is said of one: "is uitgetreden", "doet niet mee".
bool said_of_one(std::string_view note);

}  // namespace verband::resolve
