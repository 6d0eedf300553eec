// SPDX-License-Identifier: EUPL-1.2
// Whose document it is, from what the rows name.
#include "resolve/document.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace document_test {

DocumentContext context_of(std::vector<std::string> const& participants) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft;
  draft.columns.push_back({ColumnRole::participants, "Deelnemers"});
  for (auto const& text : participants) {
    DraftRow row;
    row.cells.emplace_back();
    row.cells.back().text = text;
    draft.rows.push_back(row);
  }
  return resolve(draft, gazetteer, {.owner = {}, .on = parse_iso_date("2016-01-01"), .today = {}})
      .context;
}

TEST(Owner, OneRowMoreThanANeighbourIsNotEnough) {
  EXPECT_EQ(context_of({"Borsele, Kapelle", "Goes en Kapelle", "Goes, Kapelle, Hulst"}).owner, "");
}

TEST(Owner, TheOneThatIsInClearlyMoreRowsIsMeant) {
  EXPECT_EQ(context_of({"Borsele, Kapelle", "Kapelle", "Goes, Kapelle", "Hulst, Kapelle"}).owner,
            "gm0678");
}

/// What a file with this name is taken for; its rows are the same every time and do not say.
Resolved titled(std::string const& title, std::string const& head = "Deelnemers",
                std::string const& preamble = {}) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft{.preamble = preamble, .columns = {{ColumnRole::participants, head}}};
  draft.rows = {{.cells = {{.text = "Borne en Hengelo"}}}, {.cells = {{.text = "Hengelo, Borne"}}}};
  return resolve(draft, gazetteer, {.today = *parse_iso_date("2026-11-27"), .title = title});
}

TEST(Document, ThatNoRowSaysWhoTakesPartIsSaidOnce) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  auto const read = [&](std::string const& one, std::string const& other,
                        std::string const& name = "BNG") {
    Draft draft{.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::participants, "Deelnemers"}}};
    draft.rows = {{.cells = {{.text = "GGD"}, {.text = one}}},
                  {.cells = {{.text = name}, {.text = other}}}};
    return resolve(draft, gazetteer,
                   {.owner = "gm0664", .on = parse_iso_date("2016-01-01"), .today = {}});
  };
  auto const doubts = [](Resolved const& found) {
    return found.rows[0].doubts.size() + found.rows[1].doubts.size();
  };
  auto const times = [](Resolved const& found) {
    return std::ranges::count(found.findings, "no-participants", &Finding::code);
  };
  for (auto const* const empty : {"", "-", "—", "n.v.t.", "Geen."}) {
    auto const found = read(empty, "");
    EXPECT_EQ(times(found), 1) << empty;
    EXPECT_EQ(doubts(found), 0U) << empty;
  }
  auto const some = read("Goes en Hulst", "-");
  EXPECT_EQ(times(some), 0);
  EXPECT_EQ(doubts(some), 0U);
  EXPECT_EQ(doubts(read("Goes en Hulst", "")), 1U) << "it may have been lost";
  EXPECT_EQ(doubts(read("Goes en Hulst", "", "BNG Bank N.V.")), 0U)
      << "of companies it is not told";
  EXPECT_EQ(doubts(read("Goes en Hulst", "onbekend")), 1U);
  EXPECT_EQ(doubts(read("Goes en Hulst", "?")), 1U);
  EXPECT_EQ(doubts(read("Goes en Hulst", "de bekende partijen")), 1U);
}

TEST(Owner, TheNameOfTheFileHelpsWhereTheDocumentIsSilent) {
  auto const owner = [](std::string const& title) { return titled(title).context.owner; };
  EXPECT_EQ(owner("bijlage 3 Hof van Twente"), "gm1735");
  EXPECT_EQ(owner("verbonden-partijen_hof-van-twente_2019"), "gm1735");
  EXPECT_EQ(owner("Borne en Hengelo"), "") << "two";
  EXPECT_EQ(owner("regelingen-groningen-2016"), "") << "the province may be meant";
  EXPECT_EQ(owner("bijlage-hofvantwente-2016"), "gm1735");
  EXPECT_EQ(owner("gemeente Groningen, regelingen"), "gm0014");
  EXPECT_EQ(owner("regio Borne"), "");
  EXPECT_EQ(owner("document"), "");
}

TEST(Owner, TheTitleGoesBeforeWhatTheRowsName) {
  auto const owner = [](std::string const& title) {
    return titled("document", "Deelnemers", title).context.owner;
  };
  EXPECT_EQ(owner("Provincie Flevoland\nVerbonden partijen 2021"), "pv24");
  EXPECT_EQ(owner("Jaarstukken 2020 waterschap Zuiderzeeland"), "ws0650");
  auto const by_title = [](std::string const& title) {
    return titled("document", "Deelnemers", title).context.owner_reason.starts_with("De titel");
  };
  EXPECT_TRUE(by_title("Gemeente Goes, peildatum 1 juli 2022"));
  EXPECT_TRUE(by_title("Gemeente Goes (versie 2)"));
  EXPECT_FALSE(by_title("Gemeente Goes, Hulst en Tholen")) << "a list";
  EXPECT_FALSE(by_title("Gemeente Goes, zo besloot de raad.")) << "a sentence";
  EXPECT_EQ(owner("Verbonden partijen hoogheemraadschap van Delfland"), "ws0372");
  EXPECT_EQ(owner("Programmabegroting 2022 gemeente Goes"), "gm0664");
  EXPECT_EQ(owner("Gemeenschappelijke regelingen Goes"), "gm0664");
  EXPECT_EQ(owner("Overzicht regelingen Utrecht"), "") << "the province may be meant";
  EXPECT_EQ(owner("Regeling van de gemeente Goes en de gemeente Hulst, bijlage"), "");
  EXPECT_EQ(owner("De provincie Zeeland houdt toezicht op deze regelingen."), "");
}

TEST(Owner, OfNamesakesTheOneInTheProvinceOfTheRowsIsMeant) {
  EXPECT_EQ(titled("bergen").context.owner, "") << "the rows are in Overijssel";
  auto const said = titled("verbonden-partijen-bergen").findings;
  auto const found = std::ranges::find(said, "owner-unknown", &Finding::code);
  ASSERT_NE(found, said.end());
  EXPECT_NE(found->detail.find("zo heten Bergen (L) en Bergen (NH)"), std::string::npos)
      << found->detail;
  EXPECT_EQ(titled("bergen-nh-2020").context.owner, "gm0373");
  Draft draft{.preamble = "Verbonden partijen gemeente Bergen",
              .columns = {{ColumnRole::participants, "Deelnemers"}}};
  draft.rows = {{.cells = {{.text = "Alkmaar en Heiloo"}}}};
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  EXPECT_EQ(resolve(draft, gazetteer, {.today = *parse_iso_date("2026-11-27")}).context.owner,
            "gm0373");
}

TEST(Owner, NamesInTheNameOfTheFileThatDoNotSayWhoAreTold) {
  auto const told = [](std::string const& title) {
    auto const said = titled(title).findings;
    auto const found = std::ranges::find(said, "owner-unknown", &Finding::code);
    return found == said.end() ? std::string{} : found->detail;
  };
  EXPECT_NE(told("Borne en Hengelo").find("noemt er meer: Borne en Hengelo"), std::string::npos);
  EXPECT_NE(told("gemeente_haren_bijlage").find("noemt „gemeente haren”; die bestond niet op"),
            std::string::npos);
  EXPECT_EQ(titled("groningen_gemeente").context.owner, "gm0014");
  EXPECT_EQ(titled("provincie-flevoland-2021").context.owner, "pv24");
  EXPECT_NE(told("gemeente_x_bijlage").find("gemeente, de provincie of het waterschap"),
            std::string::npos);
}

TEST(Owner, TakenFromTheNameOfTheFileIsADoubt) {
  auto const resolved = titled("borne");
  auto const found = std::ranges::find(resolved.findings, "owner-from-title", &Finding::code);
  ASSERT_NE(found, resolved.findings.end());
  EXPECT_EQ(found->severity, Severity::doubt);
  EXPECT_NE(found->detail.find("naam van het bestand noemt Borne"), std::string::npos);
}

TEST(ReferenceDate, IsInTheDocumentFirstThenInTheNameOfTheFileThenInItsHeads) {
  auto const day = [](auto const&... words) {
    return iso(titled(words...).context.reference_date);
  };
  EXPECT_EQ(day("borne-2019", "Deelnemers", "Vastgesteld op 3 maart 2017"), "2017-03-03");
  EXPECT_EQ(day("borne-2019", "Bijdrage 2020"), "2019-01-01");
  EXPECT_EQ(day("borne 14-02-2018"), "2018-02-14");
  EXPECT_EQ(day("zaak 2005-1234", "Deelnemers", "Begroting 2020"), "2020-01-01");
  EXPECT_EQ(day("borne", "Deelnemers", "Begroting 2021-2024"), "2021-01-01");
  EXPECT_EQ(day("meerjarenbegroting 2019 – 2022"), "2019-01-01");
  EXPECT_EQ(day("borne", "Bijdrage 2020"), "2020-01-01");
  EXPECT_EQ(day("borne", "Bijdrage 2020", "De raad besprak in 2014 een nota."), "2020-01-01");
  EXPECT_EQ(day("borne-2030"), "2026-11-27") << "a year to come is no date of a list";
  EXPECT_EQ(day("borne"), "2026-11-27");
}

TEST(ReferenceDate, InTheNameOfTheFileMayBeWrittenTogetherOrWithStrokesBelow) {
  auto const day = [](std::string const& title) {
    return iso(titled(title).context.reference_date);
  };
  EXPECT_EQ(day("20180214 borne"), "2018-02-14");
  EXPECT_EQ(day("borne_2018_02_14"), "2018-02-14");
  EXPECT_EQ(day("zaak 20181234"), "2026-11-27") << "no date";
}

TEST(ReferenceDate, ADayThatDoesNotExistIsTold) {
  auto const told = [](auto const&... words) {
    auto const said = titled(words...).findings;
    auto const found = std::ranges::find(said, "date-impossible", &Finding::code);
    return found == said.end() ? std::string{} : found->detail;
  };
  EXPECT_NE(told("borne-2023-02-31").find("„2023-02-31”"), std::string::npos);
  EXPECT_NE(told("borne_20230431").find("„2023-04-31”"), std::string::npos);
  EXPECT_NE(told("borne", "Deelnemers", "Vastgesteld op 30 februari 2017").find("30 februari"),
            std::string::npos);
  EXPECT_NE(told("borne", "Deelnemers", "Stand 31-4-2017").find("„31-4-2017”"), std::string::npos);
  EXPECT_NE(told("borne", "Deelnemers", "Stand 30-02-2017").find("30-02"), std::string::npos);
  EXPECT_EQ(told("borne-2023-02-28"), "");
  EXPECT_EQ(told("zaak 2023-45-67"), "");
  EXPECT_EQ(iso(titled("borne-2023-02-31").context.reference_date), "2023-01-01");
}

TEST(ReferenceDate, IsADoubtWhereNothingTellsIt) {
  auto const codes = [](std::string const& title) {
    std::string all;
    for (auto const& each : titled(title).findings) all += each.code + " ";
    return all;
  };
  EXPECT_NE(codes("borne").find("date-unknown"), std::string::npos);
  EXPECT_EQ(codes("borne-2019").find("date-unknown"), std::string::npos);
}

/// A list with some text above and below it, and what a cell says of the kind of its partnership.
struct Annex {
  std::string above{}, below{}, participants{"Borne en Hengelo"}, nature{};
};

Resolved read(Annex const& annex) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft{.preamble = annex.above,
              .trailer = annex.below,
              .columns = {{ColumnRole::participants, "Deelnemers"}, {ColumnRole::nature, "Aard"}}};
  draft.rows = {{.cells = {{.text = annex.participants}, {.text = annex.nature}}}};
  return resolve(draft, gazetteer, {.today = *parse_iso_date("2026-11-27")});
}

std::string day_of(Annex const& annex) { return iso(read(annex).context.reference_date); }

/// What the finding says, empty where there is none.
std::string finding(Resolved const& resolved, std::string_view code) {
  auto const found = std::ranges::find(resolved.findings, code, &Finding::code);
  return found == resolved.findings.end() ? std::string{} : found->detail;
}

TEST(Owner, AProvinceMayStandBehindAComma) {
  EXPECT_EQ(
      read({.above = "Inventarisatie samenwerkingsverbanden, provincie Overijssel"}).context.owner,
      "pv23");
}

TEST(ReferenceDate, TheDayADocumentSpeaksOfGoesBeforeThatOnWhichItWasMade) {
  EXPECT_EQ(day_of({.above = "Verbonden partijen Tiel, stand van zaken per 1 mei 2013",
                    .below = "Vastgesteld door de raad op 20 juni 2013."}),
            "2013-05-01");
  EXPECT_EQ(day_of({.above = "Datum: 20 juni 2013", .below = "Peildatum 1 mei 2013"}),
            "2013-05-01");
  EXPECT_EQ(day_of({.above = "Programmabegroting 2014", .below = "Vastgesteld op 7 november 2013"}),
            "2013-11-07");
  EXPECT_EQ(day_of({.above = "Verbonden partijen gemeente Tiel, mei 2013"}), "2013-05-01");
  EXPECT_EQ(day_of({.above = "Verbonden partijen 2013\nBegindatum: 1 januari 2006"}), "2013-01-01");
  EXPECT_EQ(day_of({.above = "De dienst start op 1 januari 2015.\nVerzonden: 7 november 2013"}),
            "2013-11-07");
}

TEST(ReferenceDate, SmallPrintDoesNotBeatTheHeading) {
  std::string const heading = "Goes, 12 mei 2016";
  EXPECT_EQ(day_of({.above = heading, .below = "Inwoners per 1 januari 2011"}), "2016-05-12");
  EXPECT_EQ(day_of({.above = heading, .below = "* Gewijzigd per 1 januari 2014"}), "2016-05-12");
  EXPECT_EQ(day_of({.above = "Overzicht van taken. De wet is gewijzigd per 1 januari 2015. Datum: "
                             "12 mei 2016"}),
            "2016-05-12");
  EXPECT_EQ(
      day_of({.above = heading + "\nDe raad stemde in met wijziging van het overzicht\nper 1 "
                                 "januari 2014 van de GR Avri en heeft het college gemachtigd"}),
      "2016-05-12");
}

TEST(ReferenceDate, OfAnotherPaperDoesNotBeatALaterDay) {
  EXPECT_EQ(day_of({.above = "Bijlage bij de kadernota, door de raad vastgesteld op 3 maart 2009\n"
                             "Overzicht 14 juni 2016"}),
            "2016-06-14");
  EXPECT_EQ(day_of({.above = "Overzicht 14 juni 2016\n(vervangt de versie van 3 maart 2009)"}),
            "2016-06-14");
  EXPECT_EQ(day_of({.above = "Jaarstukken 2016",
                    .below = "Opgave conform het Besluit indeling van 17 januari 2003"}),
            "2016-01-01");
}

TEST(ReferenceDate, OfADecisionThatASentenceTellsIsNotThatOfTheDocument) {
  for (auto const* const told :
       {"Bij besluit van 3 maart 2009 heeft de raad van Borne hiermee ingestemd.",
        "Het eigen vermogen op 3 maart 2009 bedraagt 4,8 miljoen euro.",
        "In de vergadering van 3 maart 2009 is besloten de dienst op te heffen.",
        "De aandelen zijn op 3 maart 2009 verkocht. In 2016 volgt de afrekening."}) {
    auto const text = std::string{told} + " Het resultaat over 2016 was positief.";
    EXPECT_EQ(day_of({.above = text}), "2016-01-01") << text;
  }
  EXPECT_EQ(day_of({.above = "Raadsbesluit van 3 maart 2009"}), "2009-03-03");
  EXPECT_EQ(day_of({.above = "De raad heeft op 3 maart 2009 deze beleidsnota aangenomen."}),
            "2009-03-03");
  EXPECT_EQ(day_of({.above = "Borne, 3 maart 2009"}), "2009-03-03");
  for (auto const* const own : {"De gegevens zijn verzameld op 3 maart 2009.",
                                "Dit is de stand zoals die op 3 maart 2009 bekend was.",
                                "De situatie is die van 3 maart 2009."})
    EXPECT_EQ(day_of({.above = own}), "2009-03-03") << own;
  EXPECT_EQ(day_of({.above = "De gegevens van de dienst zijn op 3 maart 2009 gecontroleerd. "
                             "Het resultaat over 2016 was positief."}),
            "2016-01-01");
  EXPECT_EQ(day_of({.above = "In dit overzicht van 3 maart 2009 zijn alle regelingen genoemd."}),
            "2009-03-03");
}

TEST(ReferenceDate, InTheNameOfTheFileGoesBeforeEarlierYearsOfTheText) {
  auto const told = [](std::string const& title) {
    return titled(title, "Deelnemers", "Het resultaat over 2014 was positief.");
  };
  EXPECT_EQ(iso(told("regelingen-2016").context.reference_date), "2016-01-01");
  EXPECT_NE(finding(told("regelingen-2016"), "date-rival").find("2014"), std::string::npos);
  EXPECT_EQ(iso(told("regelingen-2012").context.reference_date), "2014-01-01");
  EXPECT_EQ(finding(told("regelingen-2012"), "date-rival"), "");
}

TEST(ReferenceDate, InTheNameOfTheFileGoesBeforeALaterYearWhenTheTextNamesItAsWell) {
  auto const read = titled("regelingen-2016", "Deelnemers",
                           "De bijdrage in 2016 was hoger. De schuld loopt op tot eind 2019.");
  EXPECT_EQ(iso(read.context.reference_date), "2016-01-01");
  EXPECT_NE(finding(read, "date-rival").find("2019"), std::string::npos);
}

TEST(ReferenceDate, ALaterDayBesidesThatOnWhichItWasMadeIsADoubt) {
  auto const heading = read({.above = "Vastgesteld op 3 maart 2009\nOverzicht 14 juni 2016"});
  EXPECT_EQ(iso(heading.context.reference_date), "2016-06-14");
  EXPECT_NE(finding(heading, "date-rival").find("„Vastgesteld op 3 maart 2009”"),
            std::string::npos);
  auto const sentence =
      read({.above = "Datum: 3 maart 2016\nDe raad spreekt er op 14 juni 2016 over."});
  EXPECT_EQ(iso(sentence.context.reference_date), "2016-03-03");
  EXPECT_NE(finding(sentence, "date-rival").find("„14 juni 2016”"), std::string::npos);
  auto const earlier = read({.above = "Datum: 3 juli 2016\nOverzicht 14 juni 2016"});
  EXPECT_EQ(iso(earlier.context.reference_date), "2016-07-03");
  EXPECT_EQ(finding(earlier, "date-rival"), "");
}

TEST(ReferenceDate, ALaterYearThanThatOfTheTitleIsADoubt) {
  auto const later = read({.above = "Bijlage bij Nota verbonden partijen 2008\nGoes, mei 2016"});
  EXPECT_NE(finding(later, "date-rival").find("2016"), std::string::npos);
  EXPECT_EQ(finding(later, "date-inferred"), "");
  for (auto const* const text :
       {"Overzicht regelingen 2018\nIn 2014 is veel gedaan", "Overzicht regelingen 2018",
        "Overzicht regelingen 2018\nzaak 2019-44",
        "Overzicht regelingen 2018\nhet fonds vanaf 2020"})
    EXPECT_EQ(finding(read({.above = text}), "date-rival"), "") << text;
}

TEST(ReferenceDate, InTheListItselfIsWeakAndADoubt) {
  auto const nature = "Convenant (2019), start 1 januari 2020";
  EXPECT_EQ(day_of({.above = "Verzonden: dinsdag 6 maart 2018 10:02", .nature = nature}),
            "2018-03-06");
  EXPECT_EQ(day_of({.above = "Overzicht regelingen 2018", .nature = nature}), "2018-01-01");
  EXPECT_EQ(day_of({.above = "Overzicht regelingen 2018, start fonds vanaf 1 januari 2022"}),
            "2018-01-01");
  auto const alone = read({.nature = nature});
  EXPECT_EQ(iso(alone.context.reference_date), "2020-01-01");
  EXPECT_NE(finding(alone, "date-from-cells").find("in de lijst"), std::string::npos);
  EXPECT_EQ(finding(alone, "date-inferred"), "");
}

TEST(ReferenceDate, AYearInALongerNumberIsNotThatOfTheTitle) {
  EXPECT_EQ(day_of({.above = "Bijlage bij zaak 2003-1187, programmabegroting 2018-2021"}),
            "2018-01-01");
  EXPECT_EQ(day_of({.above = "Overzicht regelingen 2016, kenmerk 2017-17"}), "2016-01-01");
  EXPECT_EQ(day_of({.above = "Overzicht regelingen 2016, raadsbesluit 2018/45"}), "2016-01-01");
  EXPECT_EQ(day_of({.above = "Bijlage bij raadsbesluit 2010/45"}), "2026-11-27");
  EXPECT_EQ(day_of({.above = "Overzicht, programmabegroting 2018-21"}), "2018-01-01");
}

TEST(ReferenceDate, WithLettersForFiguresIsReadAndTold) {
  auto const resolved = read({.above = "Peildatum: l maart 2Ol6", .nature = "Convenant 2012"});
  EXPECT_EQ(iso(resolved.context.reference_date), "2016-03-01");
  EXPECT_NE(finding(resolved, "date-misread").find("„Peildatum: l maart 2Ol6”"), std::string::npos);
}

TEST(ReferenceDate, ThatIsSaidStandsAlsoWhereAMunicipalityDidNotExist) {
  auto const resolved =
      read({.above = "Peildatum 1 maart 2020", .participants = "Haren, Assen en Tynaarlo"});
  EXPECT_EQ(iso(resolved.context.reference_date), "2020-03-01");
  EXPECT_EQ(finding(resolved, "date-outside-window"), "") << "the one name tells it";
  EXPECT_NE(finding(resolved, "anachronism").find("Haren bestond niet meer"), std::string::npos);
  auto const title =
      read({.above = "Programmabegroting 2020", .participants = "Haren, Assen en Tynaarlo"});
  EXPECT_EQ(iso(title.context.reference_date), "2020-01-01");
}

TEST(ReferenceDate, ThatDoesNotFitIsNotCalledAbsent) {
  auto const resolved = read({.above = "In 2020 is veel gedaan.", .participants = "Haren, Assen"});
  EXPECT_NE(finding(resolved, "date-unknown").find("geen datum die bij de genoemde"),
            std::string::npos);
}

TEST(Window, FormerNamesNeitherDateNorTakePartNorAreADoubt) {
  for (auto const* const cell :
       {"Tytsjerksteradiel en Waadhoeke (voorheen Franekeradeel, het Bildt en Menameradiel)",
        "Waadhoeke (het Bildt + Franekeradeel + Menameradiel), Tytsjerksteradiel",
        "Waadhoeke (incl. voormalig Franekeradeel) en Tytsjerksteradiel",
        "Waadhoeke, v/h Franekeradeel, Tytsjerksteradiel",
        "Tytsjerksteradiel, Waadhoeke (oud-Menameradiel)",
        "Voormalige gemeente Franekeradeel, Waadhoeke, Tytsjerksteradiel"}) {
    auto const resolved = read(
        {.above = "Programmabegroting 2022", .participants = cell, .nature = "Convenant 2009"});
    EXPECT_EQ(iso(resolved.context.reference_date), "2022-01-01") << cell;
    EXPECT_EQ(iso(resolved.context.window.from), "2018-01-01") << cell;
    EXPECT_TRUE(resolved.context.anachronisms.empty()) << cell;
    EXPECT_EQ(resolved.rows[0].participants.size(), 2U) << cell;
    EXPECT_EQ(finding(resolved, "participant-not-alive"), "") << cell;
    EXPECT_EQ(resolved.rows[0].doubts.size(), 0U) << cell;
  }
}

TEST(Window, WhoWentIntoASuccessorOrTookPartUntilAYearIsNoAnachronism) {
  for (auto const* const cell :
       {"Brielle, Nissewaard (als rechtsopvolger van Spijkenisse en Bernisse)",
        "Brielle, Nissewaard, Spijkenisse (tot 2015)",
        "Brielle, Nissewaard, Spijkenisse (tot en met 31-12-2014)"})
    EXPECT_TRUE(context_of({cell}).anachronisms.empty()) << cell;
  EXPECT_EQ(context_of({"Brielle, Nissewaard, Spijkenisse (penvoerder)"}).anachronisms.size(), 1U);
}

TEST(Window, NamesThatOnlyLookFormerCount) {
  EXPECT_EQ(iso(context_of({"Oud-Beijerland en Strijen"}).window.to), "2019-01-01");
  auto const beside = context_of({"Groningen (Haren, Ten Boer)", "Haren, Ten Boer"});
  EXPECT_EQ(iso(beside.window.to), "2019-01-01");
  auto const next = context_of({"Goes, Nissewaard, voorheen Spijkenisse en Bernisse, Strijen"});
  EXPECT_EQ(iso(next.window.from), "2015-01-01");
  EXPECT_EQ(iso(next.window.to), "2019-01-01") << "Strijen takes part";
}

TEST(Window, AMunicipalityToComeDoesNotDate) {
  auto const coming = context_of({"Appingedam en Delfzijl, die opgaan in Eemsdelta"});
  EXPECT_EQ(iso(coming.window.to), "2021-01-01");
  EXPECT_TRUE(coming.anachronisms.empty());
}

std::size_t participants_in_second_row(Shape shape, std::string const& owner) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft{.shape = shape};
  draft.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::participants, "Deelnemers"}};
  draft.rows = {{.cells = {{.text = "Archief"}, {.text = "Goes; Kapelle (deels)"}}},
                {.cells = {{.text = "Havens"}, {.text = "Hulst; Vlissingen"}}}};
  auto const on = parse_iso_date("2016-01-01");
  return resolve(draft, gazetteer, {.owner = owner, .on = on, .today = {}})
      .rows[1]
      .participants.size();
}

TEST(Owner, AMatrixThatHasTheOwnerAmongItsPartiesSaysWhereItTakesPart) {
  EXPECT_EQ(participants_in_second_row(Shape::matrix, "gm0664"), 2U);
  EXPECT_EQ(participants_in_second_row(Shape::long_form, "gm0678"), 2U);
  EXPECT_EQ(participants_in_second_row(Shape::table, "gm0664"), 3U);   // implied
  EXPECT_EQ(participants_in_second_row(Shape::matrix, "gm0654"), 3U);  // named nowhere
}

TEST(Owner, WhoSaysItTakesNoPartIsNotImplied) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  for (auto const* const text : {"Hulst en Sluis; Goes neemt niet deel",
                                 "Hulst en Sluis (Goes doet niet mee, maar betaalt wel)"}) {
    Draft draft{.columns = {{ColumnRole::participants, "Deelnemers"}}};
    draft.rows.emplace_back().cells.push_back({.text = text});
    auto const on = parse_iso_date("2016-01-01");
    auto const row = resolve(draft, gazetteer, {.owner = "gm0664", .on = on, .today = {}}).rows[0];
    EXPECT_EQ(row.participants.size(), 2U) << text;
  }
}

TEST(Window, NamesOfTheFormerAndHalvesOfANameSayNothing) {
  auto const former = context_of({"Emmen en de voormalige gemeenten Schoonebeek, Sleen en Odoorn",
                                  "Emmen, Coevorden, Borger-Odoorn"});
  EXPECT_EQ(iso(former.window.from), "1998-01-01");
  EXPECT_TRUE(former.anachronisms.empty());
  auto const halves = context_of({"Alkmaar, Graft/De Rijp en Den Helder", "Hollands Kroon"});
  EXPECT_TRUE(halves.anachronisms.empty());
  EXPECT_EQ(iso(halves.window.from), "2012-01-01");
}

/// The document with these rows, of no stated day, in a file with this name.
Resolved undated(std::vector<std::string> const& participants, std::string const& title = {},
                 char const* on = nullptr) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft{.columns = {{ColumnRole::participants, "Deelnemers"}}};
  for (auto const& text : participants) draft.rows.push_back({.cells = {{.text = text}}});
  return resolve(draft, gazetteer,
                 {.on = on == nullptr ? std::nullopt : parse_iso_date(on),
                  .today = *parse_iso_date("2026-11-27"),
                  .title = title});
}

std::size_t told(Resolved const& resolved, std::string_view code) {
  return static_cast<std::size_t>(std::ranges::count(resolved.findings, code, &Finding::code));
}

TEST(Window, is_what_most_rows_agree_on) {
  std::vector<std::string> rows(5, "West Betuwe, Culemborg en Buren");
  rows.emplace_back("Geldermalsen, Neerijnen, Lingewaal en Tiel");
  EXPECT_EQ(iso(undated(rows).context.window.from), "2019-01-01");
}

TEST(Window, one_old_name_does_not_go_before_a_year_that_is_written) {
  std::vector<std::string> rows{"Beek, Stein, Sittard-Geleen, Maastricht en Meerssen",
                                "Vaals, Heerlen en Margraten"};
  EXPECT_EQ(iso(undated(rows, "begroting 2012").context.reference_date), "2012-01-01");
  rows.back() = "Vaals, Eijsden en Margraten";
  EXPECT_LT(undated(rows, "begroting 2012").context.reference_date, *parse_iso_date("2011-01-01"));
}

TEST(Window, a_year_that_is_written_goes_first_where_a_fair_part_of_the_names_fits) {
  auto const day = [](std::vector<std::string> const& rows, char const* title) {
    return iso(undated(rows, title).context.reference_date);
  };
  std::vector<std::string> const region{
      "Land van Cuijk", "Land van Cuijk en Oss",
      "Boxmeer, Cuijk, Grave, Mill en Sint Hubert en Sint Anthonis", "Alle Brabantse gemeenten"};
  EXPECT_EQ(day(region, "begroting 2016"), "2016-01-01");
  EXPECT_EQ(day({"Altena", "Werkendam, Aalburg en Woudrichem", "Altena, Breda"}, "begroting 2016"),
            "2016-01-01");
  EXPECT_EQ(
      day({"Hoogezand en Assen", "Hoogezand, Slochteren, Menterwolde", "Assen"}, "begr. 2016"),
      "2016-01-01");
  std::vector<std::string> young(5, "West Betuwe, Culemborg en Buren");
  young.emplace_back("Geldermalsen, Neerijnen, Lingewaal en Tiel");
  EXPECT_GE(undated(young, "begroting 2016").context.reference_date, *parse_iso_date("2019-01-01"));
}

TEST(Window, a_year_in_which_not_all_existed_says_so) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  auto const reason = [](std::string const& above) {
    Draft draft{.preamble = above, .columns = {{ColumnRole::participants, "Deelnemers"}}};
    for (auto const* cell : {"Hoogezand en Assen", "Hoogezand, Slochteren, Menterwolde", "Assen",
                             "Midden-Groningen en Assen", "Midden-Groningen"})
      draft.rows.push_back({.cells = {{.text = cell}}});
    return resolve(draft, gazetteer, {.today = *parse_iso_date("2026-11-27")}).context.date_reason;
  };
  EXPECT_NE(reason("cijfers over 2019").find("Niet alle genoemde gemeenten bestonden toen."),
            std::string::npos)
      << reason("cijfers over 2019");
  EXPECT_NE(reason("cijfers over 2016").find("waarin alle genoemde gemeenten bestonden."),
            std::string::npos)
      << reason("cijfers over 2016");
}

TEST(Window, short_names_and_regions_do_not_go_before_lists) {
  auto const window = undated({"Hoogezand en Assen", "Hoogezand, Slochteren, Menterwolde"});
  EXPECT_EQ(iso(window.context.window.to), "2018-01-01");
  auto const region = undated({"Land van Cuijk", "Land van Cuijk en Oss", "Boxmeer, Cuijk, Grave"});
  EXPECT_EQ(iso(region.context.window.to), "2022-01-01");
}

TEST(Window, who_took_part_until_a_year_says_nothing) {
  auto const resolved = undated({"Arnhem, Zevenaar (tot 2018 ook Rijnwaarden)"}, {}, "2018-05-01");
  EXPECT_EQ(resolved.context.window.to, Date::max());
  EXPECT_TRUE(resolved.context.anachronisms.empty());
}

TEST(Window, one_fact_is_told_once_and_by_name) {
  auto const one = undated({"Arnhem, Zevenaar en Rijnwaarden"}, {}, "2018-05-01");
  EXPECT_EQ(told(one, "anachronism"), 1U);
  EXPECT_EQ(told(one, "participant-not-alive"), 0U);
  EXPECT_EQ(told(one, "date-outside-window"), 0U);
  EXPECT_FALSE(one.rows[0].doubts.empty());
  auto const two = undated({"Goes, Rijnwaarden en Haren"}, {}, "2020-05-01");
  auto const found = std::ranges::find(two.findings, "date-outside-window", &Finding::code);
  ASSERT_NE(found, two.findings.end());
  EXPECT_NE(found->detail.find("Haren en Rijnwaarden"), std::string::npos) << found->detail;
}

TEST(Window, many_names_that_did_not_exist_are_counted) {
  auto const many = undated({"Bedum, Goes, Haren", "Leek, Marum", "Rijnwaarden, Winsum, Zuidhorn"},
                            {}, "2020-05-01");
  auto const found = std::ranges::find(many.findings, "date-outside-window", &Finding::code);
  ASSERT_NE(found, many.findings.end());
  EXPECT_NE(found->detail.find("Rijnwaarden en nog 2."), std::string::npos) << found->detail;
}

TEST(Count, without_an_area_is_doubted_unless_the_document_is_about_it) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  auto const doubts = [](char const* name, char const* cell) {
    Draft draft{.columns = {{ColumnRole::name, "Naam"}, {ColumnRole::participants, "Deelnemers"}}};
    draft.rows.push_back({.cells = {{.text = name}, {.text = cell}}});
    auto const resolved = resolve(
        draft, gazetteer, {.owner = "gm0420", .on = parse_iso_date("2016-01-01"), .today = {}});
    return resolved.rows[0].doubts.size();
  };
  EXPECT_EQ(doubts("Inkoopbureau Utrecht", "26 gemeenten"), 1U) << "with the owner there are 27";
  EXPECT_EQ(doubts("Afvalcentrale Noord-Holland", "48 gemeenten en vijf waterschappen"), 1U);
  EXPECT_EQ(doubts("Afvalcentrale Noord-Holland", "48 gemeenten"), 0U);
  EXPECT_EQ(doubts("Inkoopbureau Utrecht", "de 26 Utrechtse gemeenten"), 0U);
}

}  // namespace document_test
}  // namespace verband::resolve
