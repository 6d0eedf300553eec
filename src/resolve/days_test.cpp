// SPDX-License-Identifier: EUPL-1.2
#include "resolve/days.hpp"

#include <gtest/gtest.h>

namespace verband::resolve {
namespace days_test {

/// The only day in the text: "2011-07-01 speaks", with "misread" where letters were taken for
/// figures.
std::string day_in(std::string_view text) {
  auto const days = days_named(text);
  if (days.size() != 1) return std::to_string(days.size()) + " days";
  auto const& one = days.front();
  auto const said = one.said == DaySaid::speaks_of    ? " speaks"
                    : one.said == DaySaid::made_on    ? " made"
                    : one.said == DaySaid::of_another ? " other"
                                                      : "";
  return iso(one.day) + said + (one.misread ? " misread" : "");
}

TEST(DaysNamed, TheWordsBeforeADaySayWhatItIs) {
  EXPECT_EQ(day_in("Peildatum: 1 juli 2012"), "2012-07-01 speaks");
  EXPECT_EQ(day_in("stand van zaken van onze deelnemingen per 1-7-2012"), "2012-07-01 speaks");
  EXPECT_EQ(day_in("Stand 1 juli 2012"), "2012-07-01 speaks");
  EXPECT_EQ(day_in("Stand: 2012-07-01"), "2012-07-01 speaks");
  EXPECT_EQ(day_in("Toestand op 1/7/2012"), "2012-07-01 speaks");
  EXPECT_EQ(day_in("De situatie op 1 juli 2012 is als volgt."), "2012-07-01 speaks");
  EXPECT_EQ(day_in("Bijgewerkt tot en met 1 juli 2012."), "2012-07-01 speaks");
  EXPECT_EQ(day_in("Overzicht van regelingen per 1 juli 2012"), "2012-07-01 speaks");
  EXPECT_EQ(day_in("1 juli 2012 (peildatum)"), "2012-07-01 speaks");
  EXPECT_EQ(day_in("Verzonden: maandag 2 juli 2012 09:13"), "2012-07-02 made");
  EXPECT_EQ(day_in("Bijgewerkt op 2 juli 2012"), "2012-07-02 made");
  EXPECT_EQ(day_in("Vastgesteld door het college van burgemeester en wethouders van Tiel op 2 juli "
                   "2012."),
            "2012-07-02 made");
  EXPECT_EQ(day_in("Raadsvergadering d.d. 2 juli 2012"), "2012-07-02 made");
  EXPECT_EQ(day_in("In de nota, vastgesteld op 2 juli 2012, staat waarom wij meedoen."),
            "2012-07-02");
  EXPECT_EQ(day_in("Deze bijlage is vastgesteld op 2 juli 2012."), "2012-07-02 made");
  EXPECT_EQ(day_in("Tiel, 2 juli 2012"), "2012-07-02");
  EXPECT_EQ(day_in("De dienst gaat van start op 1 januari 2014."), "2014-01-01 other");
  EXPECT_EQ(day_in("Datum inwerkingtreding: 1 januari 2014"), "2014-01-01 other");
  EXPECT_EQ(day_in("De regeling vervalt per 1 januari 2014."), "2014-01-01 other");
}

TEST(DaysNamed, PerIsOfTheListOnlyNextToAWordForIt) {
  EXPECT_EQ(day_in("Verbonden partijen Tiel per 1 juli 2012"), "2012-07-01 speaks");
  EXPECT_EQ(day_in("Deelnemerslijst\nper 1 juli 2012\nTiel"), "2012-07-01 speaks");
  EXPECT_EQ(day_in("Dit is de lijst per 1 juli 2012."), "2012-07-01 speaks");
  EXPECT_EQ(day_in("Inwoners van Tiel per 1 juli 2012"), "2012-07-01 other");
  EXPECT_EQ(day_in("* Nieuwe naam per 1 juli 2012"), "2012-07-01 other");
  EXPECT_EQ(day_in("Overzicht van taken. De wet verandert per 1 juli 2012"), "2012-07-01 other");
  EXPECT_EQ(day_in("Het register is opgeheven per 1 juli 2012"), "2012-07-01 other");
  EXPECT_EQ(day_in("In dit overzicht staat de toetreding\nper 1 juli 2012 tot Avri en meer"),
            "2012-07-01 other");
  EXPECT_EQ(day_in("Dit overzicht noemt de uitgaven\nper 1 juli 2012 van Avri en meer"),
            "2012-07-01 other");
  EXPECT_EQ(day_in("Concept: inwoners per 1 juli 2012"), "2012-07-01 other");
  auto const below = [](std::string_view text) {
    return days_named(text, TextPlace::below)[0].said;
  };
  EXPECT_EQ(below("Lijst per 1 juli 2012"), DaySaid::of_another);
  EXPECT_EQ(below("Peildatum: 1 juli 2012"), DaySaid::speaks_of);
  EXPECT_EQ(below("Stand van zaken per 1 juli 2012"), DaySaid::speaks_of);
  EXPECT_EQ(below("Situatie per 1 juli 2012"), DaySaid::speaks_of);
}

TEST(DaysNamed, OtherPapersHaveDaysOfTheirOwn) {
  EXPECT_EQ(day_in("Bijlage bij de kadernota, door de raad vastgesteld op 2 juli 2012"),
            "2012-07-02");
  EXPECT_EQ(day_in("(vervangt de versie van 2 juli 2012)"), "2012-07-02 other");
  EXPECT_EQ(day_in("Opgave conform het Besluit indeling van 2 juli 2012"), "2012-07-02 other");
  EXPECT_EQ(day_in("Overzicht op grond van het besluit van 2 juli 2012"), "2012-07-02 other");
  EXPECT_EQ(day_in("Lijst uit het besluit van 2 juli 2012"), "2012-07-02");
  EXPECT_EQ(day_in("Behoort bij besluit van 2 juli 2012"), "2012-07-02 made");
  EXPECT_EQ(day_in("Conform artikel 5 is dit overzicht vastgesteld op 2 juli 2012"),
            "2012-07-02 made");
  EXPECT_EQ(day_in("Opgave conform artikel 5\nDatum: 2 juli 2012"), "2012-07-02 made");
}

TEST(DaysNamed, WordsThatOnlyBeginLikeAStartSayNothing) {
  EXPECT_EQ(day_in("Herindelingsadvies Betuwe, 2 juli 2012"), "2012-07-02");
  EXPECT_EQ(day_in("Fusieonderzoek, 2 juli 2012"), "2012-07-02");
  EXPECT_EQ(day_in("Startdocument, 2 juli 2012"), "2012-07-02");
  EXPECT_EQ(day_in("Uittredingsplan, 2 juli 2012"), "2012-07-02");
  EXPECT_EQ(day_in("Datum herindeling: 2 juli 2012"), "2012-07-02 other");
}

TEST(DaysNamed, AVeryLongLineIsNoTitle) {
  std::string const words(400, 'x');
  EXPECT_TRUE(days_named("Tiel, 2 juli 2012")[0].in_title);
  EXPECT_FALSE(days_named("Tiel, 2 juli 2012 " + words)[0].in_title);
  EXPECT_FALSE(days_named(words + " 2 juli 2012")[0].in_title);
  EXPECT_TRUE(days_named(words + "\nTiel, 2 juli 2012\n" + words)[0].in_title);
}

TEST(DaysNamed, EachDayHasItsOwnWords) {
  auto const days = days_named("Vastgesteld op 9 juli 2012, peildatum 1 juli 2012");
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].said, DaySaid::made_on);
  EXPECT_EQ(days[1].said, DaySaid::speaks_of);
  EXPECT_EQ(days[1].words, "peildatum 1 juli 2012");
}

TEST(DaysNamed, ShortMonthsAndLettersThatLookLikeFigures) {
  EXPECT_EQ(day_in("Datum: 3 mrt. 2016"), "2016-03-03 made");
  EXPECT_EQ(day_in("3 sept 2016"), "2016-09-03");
  EXPECT_EQ(day_in("Peildatum: l maart 2Ol6"), "2016-03-01 speaks misread");
  EXPECT_EQ(day_in("Peildatum: lO-3-2O16"), "2016-03-10 speaks misread");
  EXPECT_EQ(day_in("Peildatum: 1 apri1 2016"), "2016-04-01 speaks misread");
  EXPECT_EQ(day_in("nr. 09/l12, lol 2o"), "0 days");
  EXPECT_EQ(day_in("bel 0344-637111"), "0 days");
}

TEST(YearsNamed, OfARangeTheFirstAndNoneToCome) {
  auto const years = [](std::string_view text) {
    std::string all;
    for (auto const& each : years_named(text, *parse_iso_date("2026-03-01")))
      all += iso(each.day).substr(0, 4) + (each.misread ? "? " : " ");
    return all;
  };
  EXPECT_EQ(years("Begroting 2021-2024, nota 2019"), "2021 2019 ");
  EXPECT_EQ(years("Begroting 2030"), "");
  EXPECT_EQ(years("Begroting 2O21"), "2021? ");
  EXPECT_EQ(years("zaak 120210 van tool"), "");
}

TEST(YearsNamed, DaysOfSomethingElseCanBeLeftOut) {
  auto const without = [](std::string_view text) {
    return without_days_of_others(text, days_named(text));
  };
  EXPECT_TRUE(years_named(without("De dienst start op 1 januari 2014."), {}).empty());
  EXPECT_EQ(years_named(without("Begroting 2014"), {}).size(), 1U);
}

}  // namespace days_test
}  // namespace verband::resolve
