// SPDX-License-Identifier: EUPL-1.2
#include "analysis/merger_law.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "analysis/lower.hpp"
#include "analysis/select.hpp"

namespace verband::analysis {
namespace {

using namespace std::chrono_literals;

struct AreaWord {
  std::string_view word;  // in the name, lower case
  AreaLaw law;
  Period in_force{};
};

constexpr AreaLaw safety{"een veiligheidsregio", "art. 8 en 9 Wet veiligheidsregio’s",
                         "veiligheidsregio", GroupingKind::safety_region};
constexpr AreaLaw health{"een GGD", "art. 14 Wet publieke gezondheid", "GGD-regio",
                         GroupingKind::health_region};
constexpr AreaLaw environment{"een omgevingsdienst", "art. 18.21 Omgevingswet", "omgevingsdienst",
                              GroupingKind::division};
constexpr AreaLaw environment_before{"een omgevingsdienst", "hoofdstuk 5 Wabo", "omgevingsdienst",
                                     GroupingKind::division};
constexpr AreaLaw school{"een RMC-regio", "art. 8.3.2 Wet educatie en beroepsonderwijs",
                         "RMC-regio", GroupingKind::division};

// Environment services follow the safety regions by law since 14 April 2016 (Wabo), and since 2024
// by the Omgevingswet; before that they were agreed upon.
constexpr Date wabo{2016y / 4 / 14};
constexpr Date omgevingswet{2024y / 1 / 1};

// The safety regions stand in the annex of the Wvr; health services and environment services follow
// them. RMC regions are set by or under an order in council.
constexpr std::array<AreaWord, 11> area_words{
    {{"veiligheidsregio", safety},
     {"veiligheidregio", safety},  // so spelled in the lists of municipalities
     {"ggd", health},
     {"publieke gezondheid", health},
     {"gezondheidsdienst", health},
     {"omgevingsdienst", environment, {.from = omgevingswet}},
     {"omgevingsdienst", environment_before, {.from = wabo, .to = omgevingswet}},
     {"milieudienst", environment, {.from = omgevingswet}},
     {"milieudienst", environment_before, {.from = wabo, .to = omgevingswet}},
     {"rmc", school},
     {"meld- en coördinatie", school}}};

// The laws by which only those bodies are set up, as a purpose names them.
constexpr std::array<AreaWord, 4> law_words{{{"wet veiligheidsregio", safety},
                                             {"wet op de veiligheidsregio", safety},
                                             {"wet publieke gezondheid", health},
                                             {"wpg", health}}};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// True when `word` stands in the text and is not the inside of another word. Long words may be
/// part of a compound: "veiligheidsregiobureau".
bool stands_in(std::string_view text, std::string_view word) {
  constexpr std::size_t abbreviation = 4;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    auto const end = at + word.size();
    bool const begins = at == 0 || !is_letter(text[at - 1]);
    bool const ends = end == text.size() || !is_letter(text[end]);
    if (begins && (ends || word.size() > abbreviation)) return true;
  }
  return false;
}

bool by_private_law(LegalForm form) { return form >= LegalForm::vereniging; }

/// The name itself says that it is an arrangement: "GR Meerschap", "Gemeenschappelijke regeling …".
bool named_arrangement(std::string_view lowered) {
  return stands_in(lowered, "gemeenschappelijke regeling") || stands_in(lowered, "gr");
}

AreaLaw const* found(std::span<AreaWord const> words, std::string_view text, Date day) {
  auto const lowered = lower(text);
  auto const at = std::ranges::find_if(words, [&](AreaWord const& each) {
    return each.in_force.contains(day) && stands_in(lowered, each.word);
  });
  return at == words.end() ? nullptr : &at->law;
}

}  // namespace

AreaLaw const* area_law(std::string_view name, Date day) { return found(area_words, name, day); }

AreaLaw const* law_named(Account const& account, Date day) {
  for (auto const role : {ColumnRole::purpose, ColumnRole::nature}) {
    if (auto const* const law = found(law_words, stated(account, role), day)) return law;
  }
  return nullptr;
}

bool is_area(Grouping const& grouping, AreaLaw const& law) {
  return grouping.kind == law.kind &&
         (law.kind != GroupingKind::division || grouping.division == law.region);
}

Footing footing(Interpretation const& typed, Date day) {
  if (typed.legal_form) {
    if (*typed.legal_form == LegalForm::convenant) {
      return {Ground::other, "Het is een convenant, geen gemeenschappelijke regeling."};
    }
    return by_private_law(*typed.legal_form)
               ? Footing{Ground::other, "De rechtsvorm is privaatrechtelijk."}
               : Footing{Ground::arrangement, "De rechtsvorm hoort bij de Wgr."};
  }
  if (typed.legal_basis == LegalBasis::private_law) {
    return {Ground::other, "De samenwerking is privaatrechtelijk."};
  }
  if (typed.legal_basis == LegalBasis::public_law) {
    return {Ground::arrangement,
            "De bron zegt „publiekrechtelijk”; wij lezen dat als een gemeenschappelijke regeling."};
  }
  if (auto const* const law = area_law(typed.name, day)) {
    return {Ground::arrangement, "De wet eist voor " + std::string{law->what} +
                                     " samenwerking van gemeenten (" + std::string{law->article} +
                                     ")."};
  }
  if (named_arrangement(lower(typed.name))) {
    return {Ground::arrangement, "De naam zegt dat het een gemeenschappelijke regeling is."};
  }
  return {Ground::unknown, "De bron zegt niet of dit een gemeenschappelijke regeling is."};
}

std::optional<Date> ended_by_name(std::string_view name) {
  auto const lowered = lower(name);
  for (std::string_view const word : {"opgeheven", "beëindigd", "gestopt", "geëindigd"}) {
    for (std::string_view const link : {" per ", " op ", " sinds ", " "}) {
      auto const start = std::string{word} + std::string{link};
      auto const at = lowered.find(start);
      if (at == std::string::npos) continue;
      auto const from = at + start.size();
      auto const date = parse_date(
          std::string_view{lowered}.substr(from, lowered.find_first_of("),;", from) - from));
      if (date) return date;
    }
  }
  return std::nullopt;
}

Date months_later(Date day, int months) {
  std::chrono::year_month_day const from{day};
  auto const month =
      std::chrono::year_month{from.year(), from.month()} + std::chrono::months{months};
  std::chrono::year_month_day const same{month.year(), month.month(), from.day()};
  if (same.ok()) return Date{same};
  return Date{
      std::chrono::year_month_day_last{month.year(), std::chrono::month_day_last{month.month()}}};
}

AdaptBy adapt_by(Date merger) {
  constexpr int term = 6;
  return {.due = months_later(merger, term), .extended = months_later(merger, 2 * term)};
}

std::string law_used(Date merger) {
  std::string text =
      "We rekenen met de Wet algemene regels herindeling zoals die gold in december 2014.";
  if (merger >= Date{2024y / 1 / 1}) {
    text += " De tekst die sinds 1 januari 2024 geldt, is nog niet nagelezen: controleer art. 41.";
  } else if (merger < Date{1991y / 7 / 1}) {
    text += " Op die datum gold een oudere wet; de uitkomst kan anders zijn.";
  }
  return text;
}

}  // namespace verband::analysis
