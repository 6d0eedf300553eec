// SPDX-License-Identifier: EUPL-1.2
// What the nature cell says, in the words of other municipalities; and abbreviations.
#include "resolve/nature.hpp"

#include <gtest/gtest.h>

#include "resolve/abbreviation.hpp"
#include "resolve/counts.hpp"
#include "resolve/policy.hpp"

namespace verband::resolve {
namespace nature_test {

Interpretation read(std::string const& nature, std::string const& purpose = {}) {
  Interpretation row;
  RowText text;
  text.nature = nature;
  text.purpose = purpose;
  read_nature(text, *parse_iso_date("2016-01-01"), row);
  return row;
}

TEST(Nature, LegalBasisAndForm) {
  EXPECT_EQ(read("Openbaar lichaam (Wgr)").legal_basis, LegalBasis::public_law);
  EXPECT_EQ(read("Openbaar lichaam (Wgr)").legal_form, LegalForm::openbaar_lichaam);
  EXPECT_EQ(read("Stichting").legal_basis, LegalBasis::private_law);
  EXPECT_EQ(read("N.V.").legal_form, LegalForm::naamloze_vennootschap);
  EXPECT_EQ(read("ST").legal_form, LegalForm::stichting);
  EXPECT_EQ(read("Overleg in St. Oedenrode").legal_form, std::nullopt);
  EXPECT_EQ(read("publiekrechtlijk").legal_basis, LegalBasis::public_law);
  EXPECT_EQ(read("Privaat-rechtelijk").legal_basis, LegalBasis::private_law);
  EXPECT_EQ(read("Gemeenschappelijke regeling").legal_basis, LegalBasis::public_law);
  EXPECT_EQ(read("Gemeenschappelijke regeling").legal_form, std::nullopt);
  EXPECT_EQ(read("convenant").legal_form, LegalForm::convenant);
  EXPECT_EQ(read("convenant").legal_basis, LegalBasis::not_stated);
}

TEST(Nature, FormsOfEuropeanLaw) {
  auto const egts = LegalForm::europese_groepering_voor_territoriale_samenwerking;
  EXPECT_EQ(read("EGTS").legal_form, egts);
  EXPECT_EQ(read("Europese Groepering voor Territoriale Samenwerking (EGTS)").legal_form, egts);
  EXPECT_EQ(read("EGTS").legal_basis, LegalBasis::not_stated);
  EXPECT_EQ(read("Benelux-Groepering voor Territoriale Samenwerking").legal_form,
            LegalForm::benelux_groepering_voor_territoriale_samenwerking);
  EXPECT_EQ(read("Europese vennootschap (SE)").legal_form, LegalForm::europese_vennootschap);
  EXPECT_EQ(read("SE").legal_form, LegalForm::europese_vennootschap);
  EXPECT_EQ(read("SE").legal_basis, LegalBasis::private_law);
  EXPECT_EQ(read("overleg in La Roche-se").legal_form, std::nullopt);
  EXPECT_EQ(read("EESV").legal_form, LegalForm::europees_economisch_samenwerkingsverband);
  EXPECT_EQ(read("onderlinge waarborgmaatschappij u.a.").legal_form,
            LegalForm::onderlinge_waarborgmaatschappij);
}

TEST(Nature, AColumnOfFormsWithoutOneIsNotSilentlyNotStated) {
  auto const under = [](std::string const& head, std::string const& form,
                        std::string const& name = "Grenspark") {
    Interpretation row{.name = name};
    RowText text;
    text.nature = form;
    text.form = form;
    text.form_head = head;
    read_nature(text, *parse_iso_date("2016-01-01"), row);
    return row;
  };
  auto const unread = under("Rechtsvorm", "Grensverband");
  EXPECT_EQ(unread.legal_form, std::nullopt);
  ASSERT_EQ(unread.doubts.size(), 1U);
  EXPECT_EQ(unread.doubts[0].field, "legal_form");
  EXPECT_EQ(unread.reasons.at("legal_form"),
            "De kolom „Rechtsvorm” zegt „Grensverband”; daarin staat geen rechtsvorm die Verband "
            "kent.");
  for (auto const* const text :
       {"", "-", "n.v.t.", "geen", "Bestuurlijk overleg", "portefeuillehoudersoverleg", "Netwerk",
        "informeel", "vrijwillig", "publiekrechtelijk", "verbonden partijen", "GR", "NV/BV",
        "Coöperatie U.A.", "DVO"}) {
    EXPECT_TRUE(under("Rechtsvorm", text).doubts.empty()) << text;
  }
  EXPECT_TRUE(under("Rechtsvorm", "Grensverband", "Stichting Grenspark").doubts.empty());
  EXPECT_EQ(under("Aard", "Bestuursovereenkomst").reasons.at("legal_form"),
            "De rij zegt \"Bestuursovereenkomst\". Dat is geen rechtsvorm.");
}

TEST(Nature, AShortWordAloneMayBeAForm) {
  for (auto const* const text : {"STI", "Sti.", "Stg.", "st"})
    EXPECT_EQ(read(text).legal_form, LegalForm::stichting) << text;
  EXPECT_EQ(read("Ver.").legal_form, LegalForm::vereniging);
  EXPECT_EQ(read("Coöp.").legal_form, LegalForm::cooperatie);
  EXPECT_EQ(read("GO").legal_form, LegalForm::gemeenschappelijk_orgaan);
  EXPECT_EQ(read("CR").legal_form, LegalForm::centrumregeling);
  EXPECT_EQ(read("ver van huis").legal_form, std::nullopt);
}

TEST(Nature, HeadingsOfSeveralRowsAreInThePlural) {
  EXPECT_EQ(read("Stichtingen").legal_form, LegalForm::stichting);
  EXPECT_EQ(read("Openbare lichamen").legal_form, LegalForm::openbaar_lichaam);
  EXPECT_EQ(read("BV's").legal_form, LegalForm::besloten_vennootschap);
  EXPECT_EQ(read("GR's").legal_basis, LegalBasis::public_law);
  EXPECT_EQ(read("Vennootschappen").legal_basis, LegalBasis::private_law);
}

TEST(Nature, OfSeveralFormsAsAChoiceNoneIsConcluded) {
  for (auto const* const text :
       {"NV-BV", "NV/BV", "Stichtingen en verenigingen", "vereniging of stichting", "NV's en BV's",
        "Vennootschappen en coöperaties", "Stichtingen, verenigingen en deelnemingen"}) {
    EXPECT_EQ(read(text).legal_form, std::nullopt) << text;
    EXPECT_EQ(read(text).legal_basis, LegalBasis::private_law) << text;
  }
  EXPECT_EQ(read("openbaar lichaam of stichting").legal_basis, LegalBasis::not_stated);
  EXPECT_EQ(read("naamloze vennootschappen").legal_form, LegalForm::naamloze_vennootschap);
}

TEST(Nature, AColumnOfArrangementsGivesTheBasis) {
  auto const under = [](std::string const& head, std::string const& name,
                        std::string const& nature) {
    Interpretation row{.name = name};
    RowText text;
    text.name = name;
    text.name_head = head;
    text.nature = nature;
    read_nature(text, *parse_iso_date("2016-01-01"), row);
    return row.legal_basis;
  };
  EXPECT_EQ(under("Gemeenschappelijke regeling", "Meerschap", ""), LegalBasis::public_law);
  EXPECT_EQ(under("Naam gemeenschappelijke regeling", "Meerschap", ""), LegalBasis::public_law);
  EXPECT_EQ(under("Samenwerkingsverband", "Meerschap", ""), LegalBasis::not_stated);
  EXPECT_EQ(under("Gemeenschappelijke regeling", "Meerschap N.V.", ""), LegalBasis::private_law);
  EXPECT_EQ(under("Gemeenschappelijke regeling", "Meerschap", "stichting"),
            LegalBasis::private_law);
}

Interpretation named(std::string const& name, std::string const& nature = {}) {
  Interpretation row{.name = name};
  RowText text;
  text.name = name;
  text.nature = nature;
  read_nature(text, *parse_iso_date("2016-01-01"), row);
  return row;
}

TEST(Nature, ALegalFormInTheNameIsAConclusionWithItsReason) {
  auto const water = named("Brabant Water N.V. (BW)");
  EXPECT_EQ(water.legal_form, LegalForm::naamloze_vennootschap);
  EXPECT_EQ(water.legal_basis, LegalBasis::private_law);
  EXPECT_NE(water.reasons.at("legal_form").find("Afgeleid uit de naam"), std::string::npos);
  EXPECT_EQ(named("Stichting Talent").legal_form, LegalForm::stichting);
  EXPECT_EQ(named("NV Rendo").legal_form, LegalForm::naamloze_vennootschap);
  EXPECT_EQ(named("Dar BV, Nijmegen").legal_form, LegalForm::besloten_vennootschap);
  EXPECT_EQ(named("Coöperatie Parkeerservice U.A.").legal_form, LegalForm::cooperatie);
}

TEST(Nature, ANameTellsTheFormOfAnArrangementThatTheRowLeavesOpen) {
  using enum LegalForm;
  auto const in = "Gemeenschappelijke regelingen";
  EXPECT_EQ(named("Openbaar lichaam Holland Rijnland", in).legal_form, openbaar_lichaam);
  EXPECT_EQ(named("Bedrijfsvoeringsorganisatie Servicepunt", in).legal_form,
            bedrijfsvoeringsorganisatie);
  EXPECT_EQ(named("Gemeenschappelijk orgaan Leidse Regio", in).legal_form,
            gemeenschappelijk_orgaan);
  EXPECT_EQ(named("Centrumregeling Beschermd wonen", in).legal_form, centrumregeling);
  EXPECT_EQ(named("Centrumregeling Jeugd", "GR, geen centrumregeling").legal_form, std::nullopt);
  EXPECT_EQ(named("Gemeenschappelijke regeling Bedrijfsvoeringsorganisatie Servicepunt").legal_form,
            bedrijfsvoeringsorganisatie);
  EXPECT_EQ(named("GR Openbaar lichaam Holland Rijnland", in).legal_form, openbaar_lichaam);
  EXPECT_EQ(named("GR Stichting Meerwerk", in).legal_form, std::nullopt);
  EXPECT_EQ(named("Stichting Meerwerk", in).legal_form, std::nullopt);
  EXPECT_EQ(named("Coöperatieve Vereniging Dimpact U.A.", "Verenigingen").legal_form, cooperatie);
  EXPECT_EQ(named("Vereniging Dimpact", "Verenigingen").legal_form, vereniging);
}

TEST(Nature, WhatTheRowSaysGoesBeforeItsName) {
  EXPECT_EQ(named("Theater N.V.", "Stichting").legal_form, LegalForm::stichting);
  EXPECT_EQ(named("Stichting Talent", "Publiekrechtelijk").legal_form, std::nullopt);
  EXPECT_EQ(named("Stichting Vrienden van Twence B.V.").legal_form, std::nullopt);  // both
  EXPECT_EQ(named("Overleg met stichting Leergeld").legal_form, std::nullopt);
  EXPECT_EQ(named("Stichting").legal_form, std::nullopt);  // no name
}

TEST(Nature, DenialsAndBystandersConcludeNothing) {
  EXPECT_EQ(read("Geen openbaar lichaam").legal_form, std::nullopt);
  EXPECT_EQ(read("Valt onder de GR Werkplein").legal_basis, LegalBasis::not_stated);
  EXPECT_EQ(read("Samen met stichting Leergeld").legal_form, std::nullopt);
  auto const both = read("Deels publiekrechtelijk, deels privaatrechtelijk");
  EXPECT_EQ(both.legal_basis, LegalBasis::not_stated);
  EXPECT_FALSE(both.doubts.empty());
}

TEST(Nature, WhatIsToComeAndWhatSetsFrames) {
  EXPECT_EQ(read("in voorbereiding").status, Status::planned);
  EXPECT_EQ(read("stelt kaders voor de gemeenten").effect, Effect::framing);
}

TEST(Nature, Obligation) {
  EXPECT_EQ(read("wettelijk verplicht").obligation, Obligation::mandatory);
  EXPECT_EQ(read("Verplichte gemeenschappelijke regeling").obligation, Obligation::mandatory);
  EXPECT_EQ(read("niet verplicht").obligation, Obligation::voluntary);
  EXPECT_EQ(read("niet vrijwillig").obligation, Obligation::mandatory);
  EXPECT_EQ(read("op vrijwillige basis").obligation, Obligation::voluntary);
  EXPECT_EQ(read("deels verplicht").obligation, Obligation::partly_mandatory);
  EXPECT_EQ(read("op grond van de Wet gemeenschappelijke regelingen").obligation,
            Obligation::not_stated);
  EXPECT_EQ(read("binnen wettelijk kader").obligation, Obligation::not_stated);
}

TEST(Nature, LevelsComeFromThePurposeOnlyWhenTheNatureIsSilent) {
  EXPECT_EQ(read("", "Uitvoering van de Wsw").levels, std::vector{Level::execution});
  EXPECT_TRUE(read("overleg", "Strategische afstemming").levels.empty());
  EXPECT_EQ(read("beleidsvoorbereidend", "Uitvoering").levels, std::vector{Level::policy});
  EXPECT_EQ(read("uitvoerend; beleid blijft lokaal").levels, std::vector{Level::execution});
}

TEST(Nature, EffectAndStatus) {
  EXPECT_EQ(read("bindend advies").effect, Effect::binding);
  EXPECT_EQ(read("adviserend").effect, Effect::advisory);
  EXPECT_EQ(read("in liquidatie").status, Status::to_be_dissolved);
  EXPECT_EQ(read("Overeenkomst, eindigt per 1-1-2030").status, Status::to_be_dissolved);
  EXPECT_EQ(read("Overeenkomst, eindigt op 31 juli 2010").status, Status::dissolved);
  EXPECT_EQ(read("Stichting. Boekjaar eindigt op 31 december 2010").status, Status::active);
  EXPECT_EQ(read("Intentieverklaring, start voorzien in 2030").status, Status::planned);
  EXPECT_EQ(read("opgeheven per 1 januari 2015").status, Status::dissolved);
  EXPECT_EQ(named("Regio Venlo (vervallen per 1/1/2015)").status, Status::dissolved);
  EXPECT_EQ(named("Regio Venlo (vervallen per 1-1-2030)").status, Status::to_be_dissolved);
  EXPECT_EQ(read("opgeheven per 1 januari 2018").status, Status::to_be_dissolved);
  EXPECT_EQ(read("in oprichting").status, Status::planned);
  EXPECT_EQ(read("Wordt voorbereid door ambtenaren").status, Status::active);
}

TEST(Nature, AColumnForTheStatusDecides) {
  auto const status = [](std::string const& cell) {
    Interpretation row;
    RowText text;
    text.nature = "Publiekrechtelijk";
    text.status = cell;
    read_nature(text, *parse_iso_date("2016-01-01"), row);
    return row;
  };
  EXPECT_EQ(status("Beëindigd").status, Status::dissolved);
  EXPECT_EQ(status("Opgeheven").status, Status::dissolved);
  EXPECT_EQ(status("Vervallen per 1-1-2018").status, Status::to_be_dissolved);
  EXPECT_EQ(status("In liquidatie").status, Status::to_be_dissolved);
  EXPECT_EQ(status("In afbouw").status, Status::to_be_dissolved);
  EXPECT_EQ(status("In afbouw per 2015").status, Status::to_be_dissolved) << "it began then";
  EXPECT_EQ(status("Stopgezet").status, Status::dissolved);
  EXPECT_EQ(status("Opgezegd per 2020").status, Status::to_be_dissolved);
  EXPECT_EQ(status("Opgezegd per 2015").status, Status::dissolved);
  EXPECT_EQ(status("Vervalt per 1-1-2020").status, Status::to_be_dissolved);
  EXPECT_EQ(status("Vervalt per 1-1-2014").status, Status::dissolved);
  for (auto const* const other :
       {"Niet opgezegd", "Opgezegd door Veere", "Vervalt niet", "Actief, pilot stopgezet",
        "Tijdelijk stopgezet", "Opgezegd per 2015, verlengd tot 2024"})
    EXPECT_EQ(status(other).status, Status::active) << other;
  EXPECT_EQ(status("In oprichting").status, Status::planned);
  EXPECT_EQ(status("Actief").status, Status::active);
  EXPECT_TRUE(status("Actief").doubts.empty());
  for (auto const* const asleep : {"Slapend", "Niet actief", "Inactief"}) {
    EXPECT_EQ(status(asleep).status, Status::active) << asleep;
    EXPECT_EQ(status(asleep).doubts.size(), 1U) << asleep;
  }
}

TEST(Nature, ColumnsBesideItTellObligationAndStatusWhereItIsSilent) {
  auto const beside = [](std::string const& nature, std::string const& duty,
                         std::string const& remarks) {
    Interpretation row;
    RowText text;
    text.nature = nature;
    text.duty = duty;
    text.duty_reason = "De kolom „Verplicht?” zegt „ja”.";
    text.remarks = remarks;
    text.status_remark = remarks;
    read_nature(text, *parse_iso_date("2016-01-01"), row);
    return row;
  };
  EXPECT_EQ(beside("GR", "verplicht", "").obligation, Obligation::mandatory);
  EXPECT_EQ(beside("GR", "verplicht", "").reasons.at("obligation"),
            "De kolom „Verplicht?” zegt „ja”.");
  EXPECT_EQ(beside("GR", "niet verplicht", "").obligation, Obligation::voluntary);
  EXPECT_EQ(beside("GR, verplicht", "niet verplicht", "").obligation, Obligation::mandatory);
  EXPECT_EQ(beside("GR", "de vorm is vrij", "").obligation, Obligation::not_stated);
  EXPECT_EQ(beside("GR", "", "Vrijwillig").obligation, Obligation::voluntary);
  EXPECT_EQ(beside("GR", "", "Verplicht voor het basispakket, verder vrijwillig").obligation,
            Obligation::partly_mandatory);
  EXPECT_EQ(beside("GR", "", "De verplichte controle is gedaan").obligation,
            Obligation::not_stated);
  EXPECT_EQ(beside("GR", "", "In liquidatie").status, Status::to_be_dissolved);
  EXPECT_EQ(beside("GR", "", "B. Vrijwillige samenwerkingen").obligation, Obligation::voluntary);
  for (auto const* const other :
       {"Vrijwillige brandweer", "Vrijwilligersorganisatie", "Verplicht zich tot levering"}) {
    EXPECT_EQ(beside("GR", "", other).obligation, Obligation::not_stated) << other;
  }
}

TEST(Nature, Tasks) {
  EXPECT_EQ(read("De taken zijn: - heffen; - innen; - waarderen.").tasks,
            (std::vector<std::string>{"heffen", "innen", "waarderen"}));
  EXPECT_TRUE(read("Een lichte samenwerking - zonder taken").tasks.empty());
}

TEST(Abbreviations, AreStatedInTheNameOrUsedInTheRow) {
  EXPECT_EQ(abbreviation("Veiligheidsregio Zeeland (VRZ)", {}).text, "VRZ");
  EXPECT_EQ(abbreviation("VRZ (Veiligheidsregio Zeeland)", {}).text, "VRZ");
  EXPECT_EQ(abbreviation("Bureau Leerplicht West-Brabant (RBL)", {}).text, "RBL");
  EXPECT_EQ(abbreviation("Archief Hengelo (GLD)", {}).text, "");
  EXPECT_EQ(abbreviation("Centrumregeling jeugdhulp (GGZ)", {}).text, "");
  EXPECT_EQ(abbreviation("Leerplicht (RMC)", {}).text, "");
  EXPECT_EQ(abbreviation("Werkbedrijf (XQZ)", {}).text, "");
  EXPECT_EQ(abbreviation("SWVO", {}).text, "SWVO");
  EXPECT_EQ(abbreviation("Regionale Uitvoeringsdienst Zeeland", {"De RUDZ voert uit"}).text,
            "RUDZ");
  EXPECT_EQ(abbreviation("Kerngroep onderwijs (Passend Onderwijs)", {}).text, "");
  EXPECT_EQ(abbreviation("Werkvoorziening Zeeland (GR)", {}).text, "");
  EXPECT_EQ(abbreviation("Omgevingsdienst Twente", {"met OM en politie"}).text, "");
}

TEST(Abbreviations, OfAColumnForThemAreTakenAsTheyStand) {
  EXPECT_EQ(stated_abbreviation("Orionis").text, "Orionis");
  EXPECT_EQ(stated_abbreviation("n.v.t.").text, "");
  EXPECT_EQ(stated_abbreviation("–").text, "");
  EXPECT_EQ(stated_abbreviation("wordt nog niet gebruikt in de stukken").text, "");
}

TEST(Nature, publiek_or_privaat_alone_is_the_law) {
  auto const basis = [](std::string const& nature) {
    Interpretation row{.name = "Werkplein"};
    RowText text;
    text.nature = nature;
    read_nature(text, *parse_iso_date("2021-01-01"), row);
    return row.legal_basis;
  };
  EXPECT_EQ(basis("Publiek"), LegalBasis::public_law);
  EXPECT_EQ(basis("Convenant. privaat"), LegalBasis::private_law);
  EXPECT_EQ(basis("Publiek belang"), LegalBasis::not_stated);
}

TEST(Policy, ASignBehindABulletEnds) {
  Interpretation row;
  RowText text;
  text.policy_area = "zorg - , water";
  read_policy(Atlas{}, text, row);
  EXPECT_EQ(row.policy_areas, (std::vector<std::string>{"c_d0463fb7", "c_389a72e6"}));
}

TEST(Policy, TheMeansOfABodyAreNoThemeInItsName) {
  auto const areas = [](std::string const& name, std::string const& purpose,
                        std::string const& cell = {}) {
    Interpretation row;
    RowText text;
    text.name = name;
    text.purpose = purpose;
    text.policy_area = cell;
    read_policy(Atlas{}, text, row);
    return row.policy_areas;
  };
  std::vector<std::string> const ict{"c_ee06665e"};
  EXPECT_EQ(areas("Regionaal Informatie- en Expertisecentrum Oost", "criminaliteit bestrijden"),
            std::vector<std::string>{"c_fcac43e4"});
  EXPECT_EQ(areas("Brabants Historisch Informatie Centrum", "archieven bewaren"),
            std::vector<std::string>{"c_2408fb5a"});
  EXPECT_EQ(areas("Dienst Informatievoorziening", ""), ict);
  EXPECT_EQ(areas("RIEC", "informatie delen"), std::vector<std::string>{});
  EXPECT_EQ(areas("RIEC", "", "Informatie"), ict);
}

TEST(Counts, InWordsAndDigits) {
  EXPECT_EQ(count("drieentwintig"), 23U);
  EXPECT_EQ(count("twaalf"), 12U);
  EXPECT_EQ(count("negenennegentig"), 99U);
  EXPECT_EQ(count("393"), 393U);
  EXPECT_EQ(count("2015"), std::nullopt);
  EXPECT_EQ(count("gemeenten"), std::nullopt);
}

}  // namespace nature_test
}  // namespace verband::resolve
