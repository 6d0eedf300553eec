// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/atlas.hpp"
#include "model/date.hpp"
#include "model/finding.hpp"

namespace verband {

enum class Role : std::uint8_t {
  participant,
  centre_municipality,
  contact_municipality,
  partner,
  supervisor
};
/// How we know that an organisation takes part.
enum class Via : std::uint8_t { named, rule, count, implied };
enum class LegalBasis : std::uint8_t { not_stated, public_law, private_law };
/// Legal form, only when the row states it. Wgr art. 8; BW 2.
enum class LegalForm : std::uint8_t {
  openbaar_lichaam,
  bedrijfsvoeringsorganisatie,
  gemeenschappelijk_orgaan,
  centrumregeling,
  regeling_zonder_meer,
  vereniging,
  stichting,
  naamloze_vennootschap,
  besloten_vennootschap,
  cooperatie,
  commanditaire_vennootschap,
  vennootschap_onder_firma,
  maatschap,
  convenant,
  europese_groepering_voor_territoriale_samenwerking,
  benelux_groepering_voor_territoriale_samenwerking,
  europese_vennootschap,
  europees_economisch_samenwerkingsverband,
  onderlinge_waarborgmaatschappij
};
enum class Level : std::uint8_t { execution, policy };
enum class Obligation : std::uint8_t { not_stated, voluntary, partly_mandatory, mandatory };
enum class Effect : std::uint8_t { not_stated, advisory, advisory_but_framing, framing, binding };
enum class Status : std::uint8_t { active, planned, to_be_dissolved, dissolved };
enum class RuleKind : std::uint8_t {
  all_municipalities,       // every municipality of the country
  municipalities_of,        // every municipality of `grouping`
  some_municipalities_of,   // open: "diverse Groninger gemeenten"; never enumerated
  count_of_municipalities,  // "23 gemeenten", equal to the count of `grouping`
  region                    // a region by name, "Westerkwartier" before 2019
};
enum class UnresolvedKind : std::uint8_t {
  kind_of_party,  // schoolbesturen, welzijnsorganisaties: no single organisation
  open_ended,     // o.a., diverse, "partners op het gebied van ..."
  organisation,   // one organisation that has no code in the reference data
  foreign,        // outside the Netherlands
  ambiguous,      // several organisations fit and the row does not decide
  unknown         // text that was not understood
};

/// An organisation by code that takes part on the reference date.
struct Participant {
  std::string code{};
  std::string name{};
  Role role{Role::participant};
  Via via{Via::named};
  std::uint32_t rule{};  // for rule and count: 1-based number in `rules`, else 0
  std::string text{};    // the words in the cell it was read from
  std::string note{};    // share, part, condition, as written: "gedeeltelijk", "voor 1/3"
  std::string reason{};  // plain Dutch
  Period period{};       // in which it takes part, as far as the source says
  auto operator<=>(Participant const&) const = default;
};

/// A part of the cell that is not an organisation with a code, as written.
struct Unresolved {
  std::string text{};
  UnresolvedKind kind{};
  std::string reason{};
  auto operator<=>(Unresolved const&) const = default;
};

/// A phrase that stands for a set of organisations; expanded again for every date asked.
struct Rule {
  std::string text{};
  RuleKind kind{};
  std::string grouping{};  // key of the Grouping, "country:nl" for all
  std::optional<std::uint32_t> expected_count{};
  std::vector<std::string> except{};  // codes left out: "alle gemeenten behalve ..."
  std::string reason{};
  auto operator<=>(Rule const&) const = default;
};

/// A variant of the partnership that stands in the same row, with who takes part in it in addition.
struct Variant {
  std::string name{};  // "RBPO-plus"
  std::vector<std::string>
      participants{};  // codes or, where there is no code, the words of the row
  std::string reason{};
  auto operator<=>(Variant const&) const = default;
};

/// A conclusion about one field that someone may doubt.
struct Doubt {
  std::string field{};
  std::string reason{};
  auto operator<=>(Doubt const&) const = default;
};

/// What we conclude from one row, each conclusion with a reason; "not stated" is an answer.
struct Interpretation {
  std::string name{};          // as the row gives it, abbreviation in brackets included
  std::string abbreviation{};  // empty = none stated
  std::vector<Participant> participants{};
  std::vector<Participant> optional_participants{};  // defensible either way
  std::vector<Unresolved> unresolved{};
  std::vector<Rule> rules{};
  std::vector<Variant> variants{};
  LegalBasis legal_basis{};
  std::optional<LegalForm> legal_form{};
  std::vector<Level> levels{};
  Obligation obligation{};
  Effect effect{};
  Status status{Status::active};
  std::string parent{};  // name of the partnership it falls under, empty = none stated
  std::vector<std::string> alignment{};  // codes of municipalities among which it is prepared
  std::vector<std::string> mentions{};   // organisations named outside the participants cell
  bool policy_all{};
  std::vector<std::string> policy_areas{};     // TOP concepts
  std::vector<std::string> policy_unmapped{};  // parts of the cell without a concept, as written
  std::vector<std::string> tasks{};
  Period period{};                               // in which this held, as far as the source says
  std::vector<std::string> identifiers{};        // official ones: "roo:27763231", "so0894"
  std::map<std::string, std::string> reasons{};  // field name → why, plain Dutch
  std::vector<Doubt> doubts{};
  bool operator==(Interpretation const&) const = default;
};

/// A municipality that a document names although it did not exist (yet, or any more) with the
/// others.
struct Anachronism {
  std::string code{};
  std::string name{};
  std::uint32_t row{};
  std::string detail{};
  auto operator<=>(Anachronism const&) const = default;
};

/// What a document tells about itself.
struct DocumentContext {
  std::string owner{};         // code, empty when unknown
  std::string owner_reason{};  // how we know
  Date reference_date{};
  std::string date_reason{};
  Period window{};  // the stretch in which all municipalities named existed together
  std::vector<Anachronism> anachronisms{};
};

/// "participant", "centre-municipality", ... as in the export; likewise for the other enumerators.
std::string_view name(Role value);
std::string_view name(Via value);
std::string_view name(LegalBasis value);
std::string_view name(LegalForm value);
std::string_view name(Level value);
std::string_view name(Obligation value);
std::string_view name(Effect value);
std::string_view name(Status value);
std::string_view name(RuleKind value);
std::string_view name(UnresolvedKind value);

/// The enumerator with that export name, if there is one: parse<Status>("active").
template <typename Enum>
std::optional<Enum> parse(std::string_view text);

/// The codes a rule stands for on that day, sorted; empty for rules that cannot be enumerated.
std::vector<std::string> expand(Rule const& rule, Atlas const& atlas, Date day);

}  // namespace verband
