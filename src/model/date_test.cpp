// SPDX-License-Identifier: EUPL-1.2
#include "model/date.hpp"

#include <gtest/gtest.h>

namespace verband {
namespace date_test {

using namespace std::chrono_literals;

TEST(period, neighbours_meet_without_overlap) {
  Date const merger{2019y / 1 / 1};  // Haren became part of Groningen
  Period const haren{.to = merger};
  Period const groningen{.from = merger};
  EXPECT_FALSE(haren.contains(merger));
  EXPECT_TRUE(groningen.contains(merger));
  EXPECT_FALSE(haren.overlaps(groningen));
}

TEST(date, reads_what_people_type) {
  Date const day{2015y / 1 / 31};
  for (auto const* text :
       {"2015-01-31", "31-1-2015", "31-01-2015", "31/1/2015", " 31 Januari 2015 "}) {
    EXPECT_EQ(parse_date(text), day) << text;
  }
  EXPECT_EQ(parse_date("2015"), Date{2015y / 1 / 1});
}

TEST(date, refuses_days_that_do_not_exist) {
  for (auto const* text :
       {"", "2015-02-29", "2015-13-01", "31-4-2015", "15", "0000-00-00", "gisteren", "2015-01-01x",
        "20150101", "1 foo 2015", "99999-01-01", "2015-1-1T"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(date, iso_and_dutch_forms) {
  EXPECT_EQ(iso(Date{2015y / 1 / 5}), "2015-01-05");
  EXPECT_EQ(dutch(Date{2015y / 3 / 5}), "5 maart 2015");
  EXPECT_EQ(iso(*parse_instant("2015-01-31T23:59:07Z")), "2015-01-31T23:59:07Z");
  EXPECT_EQ(parse_instant("2015-01-31T24:00:00Z"), std::nullopt);
}

TEST(date, a_moment_is_told_by_the_clock_in_amsterdam) {
  EXPECT_EQ(dutch(*parse_instant("2026-01-31T23:30:00Z")), "1 februari 2026 00:30");
  EXPECT_EQ(dutch(*parse_instant("2026-07-01T12:05:00Z")), "1 juli 2026 14:05");
  EXPECT_EQ(day_in_amsterdam(*parse_instant("2026-07-31T22:00:00Z")), (Date{2026y / 8 / 1}));
  EXPECT_EQ(day_in_amsterdam(*parse_instant("2026-01-31T22:59:59Z")), (Date{2026y / 1 / 31}));
}

TEST(date, a_day_in_amsterdam_ends_at_its_own_midnight) {
  EXPECT_EQ(iso(end_of_day_amsterdam(Date{2026y / 1 / 15})), "2026-01-15T23:00:00Z");
  EXPECT_EQ(iso(end_of_day_amsterdam(Date{2026y / 7 / 15})), "2026-07-15T22:00:00Z");
  EXPECT_EQ(iso(end_of_day_amsterdam(Date{2026y / 3 / 28})), "2026-03-28T23:00:00Z");
  EXPECT_EQ(iso(end_of_day_amsterdam(Date{2026y / 3 / 29})), "2026-03-29T22:00:00Z");
}

}  // namespace date_test
}  // namespace verband
