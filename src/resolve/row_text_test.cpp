// SPDX-License-Identifier: EUPL-1.2
#include "resolve/row_text.hpp"

#include <gtest/gtest.h>

namespace verband::resolve {
namespace row_text_test {

RowText under(std::string const& head, ColumnRole role = ColumnRole::extra) {
  return row_texts({.columns = {{role, head}}, .rows = {{.cells = {{.text = "Slapend"}}}}})[0];
}

TEST(RowText, AHeadThatSaysNoMoreThanStatusOrAbbreviationTellsWhatTheCellIs) {
  EXPECT_EQ(under("Status").status, "Slapend");
  EXPECT_EQ(under("Huidige status van de regeling").status, "Slapend");
  EXPECT_EQ(under("Status", ColumnRole::nature).status, "Slapend");
  EXPECT_EQ(under("Status", ColumnRole::nature).nature, "Slapend");
  EXPECT_EQ(under("Status jaarrekening").status, "");
  EXPECT_EQ(under("Afk.").abbreviation, "Slapend");
  EXPECT_EQ(under("Afkorting programma").abbreviation, "");
  EXPECT_EQ(under("Opmerkingen").abbreviation + under("Opmerkingen").status, "");
}

TEST(RowText, AQuestionWhetherItStillIsThereTellsTheStatus) {
  auto const status = [](std::string const& head, std::string const& answer) {
    Draft const draft{.columns = {{ColumnRole::extra, head}},
                      .rows = {{.cells = {{.text = answer}}}}};
    return row_texts(draft)[0].status;
  };
  EXPECT_EQ(status("Beëindigd?", "ja"), "opgeheven");
  EXPECT_EQ(status("Beëindigd?", "Nee"), "actief");
  EXPECT_EQ(status("Nog actief", "nee"), "niet actief");
  EXPECT_EQ(status("Opgeheven per", "1-1-2020"), "opgeheven per 1-1-2020");
  EXPECT_EQ(status("Opgeheven per", ""), "");
  EXPECT_EQ(status("Verplicht", "ja"), "");
  EXPECT_EQ(status("Beëindigd op", "per 1 mei 2021"), "opgeheven per 1 mei 2021");
  EXPECT_EQ(status("Datum opheffing", "2022"), "opgeheven per 2022");
  EXPECT_EQ(status("Einde", "ontbonden"), "ontbonden");
  EXPECT_EQ(status("Einde", "31-12-2022 (ontbonden)"), "opgeheven per 31 december 2022");
}

TEST(RowText, AColumnForLeavingTellsIfTheOwnerHasLeft) {
  auto const part = [](std::string const& cell) {
    Draft const draft{.columns = {{ColumnRole::extra, "Uitgetreden"}},
                      .rows = {{.cells = {{.text = cell}}}}};
    return row_texts(draft)[0].own_part;
  };
  EXPECT_EQ(part("ja"), "uitgetreden");
  EXPECT_EQ(part("Ja, in 2017"), "uitgetreden in 2017");
  EXPECT_EQ(part("2020"), "uitgetreden per 2020");
  EXPECT_EQ(part("nee"), "");
  EXPECT_EQ(part(""), "");
}

TEST(RowText, AColumnForTheTermTellsItsLastDay) {
  auto const end = [](std::string const& head, std::string const& cell) {
    Draft const draft{.columns = {{ColumnRole::extra, head}},
                      .rows = {{.cells = {{.text = cell}}}}};
    auto const last = row_texts(draft)[0].end;
    return last ? iso(*last) : std::string{};
  };
  EXPECT_EQ(end("Einde", "31-12-2022 (ontbonden)"), "");  // a status
  EXPECT_EQ(end("Einddatum", "2022 (verlengd tot 2026)"), "");
  EXPECT_EQ(end("Einddatum", "1 mei 2021"), "2021-05-01");
  for (auto const* const head :
       {"Eindigt op", "Geldig tot", "Actief t/m", "Looptijd tot en met", "Vervalt per"})
    EXPECT_EQ(end(head, "1-5-2021"), "2021-05-01") << head;
  EXPECT_EQ(end("Looptijd overeenkomst", "2019-2023"), "2023-12-31");
  EXPECT_EQ(end("Looptijd krediet", "2019-2023"), "");
  EXPECT_EQ(end("Geldig vanaf", "1-5-2021"), "");
  EXPECT_EQ(end("Looptijd", "1-1-2019 t/m 31-12-2023"), "2023-12-31");
  EXPECT_EQ(end("Looptijd", "2019-2023"), "2023-12-31");
  EXPECT_EQ(end("Looptijd", "tot 2020"), "2020-12-31");
  EXPECT_EQ(end("Looptijd", "1-1-2019"), "");
  EXPECT_EQ(end("Looptijd", "4 jaar, daarna telkens verlengd tot 2030"), "");
  EXPECT_EQ(end("Einde", "onbepaald"), "");
  EXPECT_EQ(end("Eindigt op", "eind 2018"), "2018-12-31");
  EXPECT_EQ(end("Eindigt op", "medio 2018"), "2018-12-31");  // then it surely is over
  EXPECT_EQ(end("Eindigt op", "dec. 2017"), "2017-12-31");
  EXPECT_EQ(end("Eindigt op", "februari 2016"), "2016-02-29");
  EXPECT_EQ(end("Eindigt op", "12/2017"), "2017-12-31");
  EXPECT_EQ(end("Eindigt op", "4-2017"), "2017-04-30");
  EXPECT_EQ(end("Looptijd", "jan. 2015 t/m april 2019"), "2019-04-30");
  EXPECT_EQ(end("Eindigt op", "13/2017"), "");
  EXPECT_EQ(end("Vastgesteld", "2019-2023"), "");
}

TEST(RowText, TheNatureStandsBeforeWhatOtherColumnsSayOfIt) {
  Draft const draft{.columns = {{ColumnRole::extra, "Publiek / privaat"},
                                {ColumnRole::nature, "Wettelijke basis"}},
                    .rows = {{.cells = {{.text = "Publiek"}, {.text = "Wgr"}}}}};
  EXPECT_EQ(row_texts(draft)[0].nature, "Wgr. Publiek");
}

TEST(RowText, AColumnThatAsksHowIsReadBesideTheNature) {
  auto const nature = [](std::string const& head, std::string const& cell,
                         ColumnRole role = ColumnRole::extra) {
    Draft const draft{.columns = {{ColumnRole::legal_form, "Rechtsvorm"}, {role, head}},
                      .rows = {{.cells = {{.text = "GR"}, {.text = cell}}}}};
    return row_texts(draft)[0].nature;
  };
  EXPECT_EQ(nature("Bestuurlijk niveau", "beleid"), "GR. beleid");
  EXPECT_EQ(nature("Doorwerking", "bindend"), "GR. bindend");
  EXPECT_EQ(nature("Beleid of uitvoering", "uitvoering", ColumnRole::policy_area),
            "GR. uitvoering");
  EXPECT_EQ(nature("Valt onder", "GGD Zeeland"), "GR. onderdeel van GGD Zeeland");
  EXPECT_EQ(nature("Valt onder", "n.v.t."), "GR");
  EXPECT_EQ(nature("Bestuurlijk belang", "een stem"), "GR");
  EXPECT_EQ(nature("Beleidsterrein", "Zorg", ColumnRole::policy_area), "GR");
}

TEST(RowText, WithoutAColumnForItTheCellsThatSayTheNatureTellIt) {
  auto const nature = [](std::string const& first, std::string const& second) {
    Draft const draft{.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::extra, "Bijzonders"}},
                      .rows = {{.cells = {{.text = "GGD"}, {.text = first}}},
                               {.cells = {{.text = "Werkbedrijf"}, {.text = second}}}}};
    return row_texts(draft)[0].nature;
  };
  EXPECT_EQ(nature("Openbaar lichaam; wettelijk verplicht", "Convenant, vrijwillig"),
            "Openbaar lichaam; wettelijk verplicht");
  EXPECT_EQ(nature("Er is een nieuwe directeur", "Verhuisd naar Goes"), "");
}

TEST(RowText, ColumnsBesideTheParticipantsNameMoreOfThem) {
  auto const who = [](std::string const& first, std::string const& second,
                      ColumnRole first_role = ColumnRole::participants,
                      ColumnRole second_role = ColumnRole::extra) {
    Draft const draft{.columns = {{first_role, first}, {second_role, second}},
                      .rows = {{.cells = {{.text = "Epe, Heerde"}, {.text = "Hattem"}}}}};
    return row_texts(draft)[0].participants;
  };
  EXPECT_EQ(who("Gemeenten", "Overige deelnemers"), "Epe, Heerde; Hattem");
  EXPECT_EQ(who("Deelnemers", "Andere partners"), "Epe, Heerde; Hattem");
  EXPECT_EQ(who("Gemeenten", "Andere partijen", ColumnRole::extra, ColumnRole::participants),
            "Epe, Heerde. Hattem");
  EXPECT_EQ(who("Deelnemers", "Gemeenten"), "Epe, Heerde");
  EXPECT_EQ(who("Deelnemers", "Overige kosten"), "Epe, Heerde");
  EXPECT_EQ(who("Deelnemers", "Overige leden"), "Epe, Heerde");
}

TEST(RowText, NobodyBesideTheParticipantsAddsNothing) {
  for (auto const* const none :
       {"", "-", "geen", "n.v.t.", "mw. Hulst", "J. Goes", "Borne en dhr. Van Veen"}) {
    Draft const draft{.columns = {{ColumnRole::participants, "Deelnemers"},
                                  {ColumnRole::extra, "Overige deelnemers"}},
                      .rows = {{.cells = {{.text = "Epe"}, {.text = none}}}}};
    EXPECT_EQ(row_texts(draft)[0].participants, "Epe") << none;
  }
}

TEST(RowText, AColumnThatAsksForTheObligationIsAnswered) {
  auto const duty = [](std::string const& head, std::string const& answer) {
    Draft const draft{.columns = {{ColumnRole::extra, head}},
                      .rows = {{.cells = {{.text = answer}}}}};
    return row_texts(draft)[0].duty;
  };
  EXPECT_EQ(duty("Verplicht?", "ja, Wet veiligheidsregio's"), "verplicht");
  EXPECT_EQ(duty("Verplicht?", "Nee"), "niet verplicht");
  EXPECT_EQ(duty("Vrijwillig", "nee"), "verplicht");
  EXPECT_EQ(duty("Verplicht?", "de vorm is vrij"), "de vorm is vrij");
  EXPECT_EQ(duty("Verplicht", "J. Jansen"), "J. Jansen");
  EXPECT_EQ(duty("Verplicht", "J"), "verplicht");
  EXPECT_EQ(duty("Wettelijk verplicht (ja/nee)", "ja"), "verplicht");
  EXPECT_EQ(duty("Verplichte bijdrage", "ja"), "");
  EXPECT_EQ(duty("Verplicht of vrijwillig", "ja"), "");
}

TEST(RowText, AShortStandOfThingsIsTheStatus) {
  auto const status = [](std::string const& cell) {
    Draft const draft{.columns = {{ColumnRole::extra, "Stand van zaken"}},
                      .rows = {{.cells = {{.text = cell}}}}};
    return row_texts(draft)[0].status;
  };
  EXPECT_EQ(status("wordt opgeheven"), "wordt opgeheven");
  EXPECT_EQ(status("Oude GR opgeheven"), "");
  EXPECT_EQ(status("Opgeheven GR Water ging vooraf"), "");
  EXPECT_EQ(status("Dochter in liquidatie"), "");
  EXPECT_EQ(status("Opgeheven per 1 januari 2019 (eigen dienst)"),
            "Opgeheven per 1 januari 2019 (eigen dienst)");
  EXPECT_EQ(status("De begroting is behandeld en de opheffing van het fonds is uitgesteld"), "");
}

TEST(RowText, AColumnOfTwoAnswersSaysTheObligation) {
  auto const duty = [](std::string const& answer) {
    Draft const draft{.columns = {{ColumnRole::extra, "verpl./vrijw."}},
                      .rows = {{.cells = {{.text = answer}}}}};
    return row_texts(draft)[0].duty;
  };
  EXPECT_EQ(duty("verpl."), "verpl.");
  EXPECT_EQ(duty("vrijw."), "vrijw.");
  EXPECT_EQ(duty("ja"), "");
}

}  // namespace row_text_test
}  // namespace verband::resolve
