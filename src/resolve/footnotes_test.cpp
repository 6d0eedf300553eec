// SPDX-License-Identifier: EUPL-1.2
// Marks behind names, and what the cell says of them.
#include "resolve/footnotes.hpp"

#include <gtest/gtest.h>

#include "resolve/cells_testing.hpp"

namespace verband::resolve {
namespace footnotes_test {

using namespace testing_cells;

TEST(Footnotes, StandBehindTheNameThatBearsTheMark) {
  EXPECT_EQ(with_footnotes(gazetteer(), "Losser*, Borne (* = penvoerder)"),
            "Losser (penvoerder), Borne");
  EXPECT_EQ(with_footnotes(gazetteer(), "Losser², Borne, Almelo²; ² alleen afval"),
            "Losser (alleen afval), Borne, Almelo (alleen afval);");
  EXPECT_EQ(with_footnotes(gazetteer(), "Losser *, Borne**\n* toehoorder\n** gastgemeente"),
            "Losser (toehoorder), Borne (gastgemeente)");
  EXPECT_EQ(with_footnotes(gazetteer(), "Losser*, Borne** (* toehoorder, ** gastgemeente)"),
            "Losser (toehoorder), Borne (gastgemeente)");
}

TEST(Footnotes, WithANumberMayStandBelowTheTable) {
  auto const notes = notes_of(gazetteer(),
                              "1) Inleiding over Losser 2) Doel. Noten 1) Goes, Veere\nen Hulst. "
                              "2) Losser en Borne. Totaal 3");
  EXPECT_EQ(with_notes("zie noot 1", notes), "Goes, Veere en Hulst");
  EXPECT_EQ(with_notes("Zie ook voetnoot 2; en Almelo", notes), "Losser en Borne; en Almelo");
  for (std::string const cell : {"zie noot 3", "zie noot", "noot 1", "Losser", "zie noot 1 en 2"})
    EXPECT_EQ(with_notes(cell, notes), cell);
}

TEST(Footnotes, ThatListNoNamesAreNotTaken) {
  for (auto const* const below :
       {"1) Bron: gemeente Hulst", "1) Dit is nog niet bekend", "1) Goes\nVastgesteld te Sluis",
        "Artikel 1. Goes en Hulst", "1. Goes"})
    EXPECT_TRUE(notes_of(gazetteer(), below).empty()) << below;
  EXPECT_EQ(notes_of(gazetteer(), "1) Alle Zeeuwse gemeenten").size(), 1U);
}

TEST(Footnotes, ThatAreNotExplainedStay) {
  for (std::string const cell :
       {"Losser*, Borne", "* Losser\n* Borne", "Losser*, Borne (** = penvoerder)", "Losser, Borne",
        "Curaçao, Súdwest-Fryslân", "*", "Losser* (*)", "Losser*, Borne (* = (zie elders))"}) {
    EXPECT_EQ(with_footnotes(gazetteer(), cell), cell);
  }
}

TEST(Footnotes, BeforeNamesAreBullets) {
  for (std::string const cell :
       {"Deelnemers*\n* Losser\n* Borne", "Losser*\n* Borne\n* Almelo", "Losser*, *Borne, Almelo",
        "Losser*, Borne (* = penvoerder; zie daar)", "Losser*\n* penvoerder\n* toehoorder"}) {
    EXPECT_EQ(with_footnotes(gazetteer(), cell), cell);
  }
  EXPECT_EQ(codes(read("Losser*\n* Borne\n* Almelo")), "gm0141 gm0147 gm0168");
  auto const row = read("Losser*, Borne. * = penvoerder; waterschap Vechtstromen");
  EXPECT_EQ(codes(row), "gm0147 gm0168 ws0663");
}

TEST(Footnotes, GiveTheirRoleToThatName) {
  auto const row = read("Borne, Losser*, Almelo (* = centrumgemeente)");
  ASSERT_EQ(row.participants.size(), 3U);
  EXPECT_EQ(row.participants[1].code, "gm0168");
  EXPECT_EQ(row.participants[1].role, Role::centre_municipality);
  EXPECT_EQ(row.participants[2].role, Role::participant);
  EXPECT_EQ(open(row), "");
}

TEST(Footnotes, OfAMarkThatNobodyBearsAreADoubt) {
  auto const row = read("Borne, Losser, Almelo (¹ centrumgemeente)");
  ASSERT_EQ(row.participants.size(), 3U);
  EXPECT_EQ(row.participants[2].role, Role::participant);
  EXPECT_EQ(row.doubts.size(), 1U);
}

}  // namespace footnotes_test
}  // namespace verband::resolve
