// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/date.hpp"

namespace verband {

enum class OrganisationKind : std::uint8_t {
  municipality,      // gemeente, gm....
  province,          // provincie, pv..
  water_authority,   // waterschap, ws....
  cooperation_body,  // samenwerkingsorganisatie, so....
  national_body,     // zelfstandig bestuursorgaan, ministerie and other bodies of the State
  other
};

/// Another organisation that took over all or part of the territory or tasks.
struct Succession {
  std::string code{};
  bool partial{};  // only part of the territory went there
  auto operator<=>(Succession const&) const = default;
};

/// An organisation with an official code, as it was called and existed through time.
struct Organisation {
  std::string code{};  // "gm0017", "pv20", "ws0155", "so0191": lower case, for ever
  OrganisationKind kind{};
  std::string name{};           // "Haren"
  std::string official_name{};  // "gemeente Haren", empty when unknown
  std::string abbreviation{};   // "VRG", empty when unknown
  std::string province{};       // code of the province a municipality lies in, or empty
  Period period{};
  std::vector<std::string> aliases{};    // other spellings
  std::vector<Succession> successors{};  // when abolished; empty when unknown or alive
  std::optional<double> longitude{}, latitude{};
};

enum class GroupingKind : std::uint8_t {
  country,
  province,
  police_unit,
  safety_region,
  health_region,
  region,   // a region known by name that is not an official division (Westerkwartier before 2019)
  division  // one of the divisions of 2016: labour market, RMC, youth, ...
};

/// A member of a grouping and the period in which it was one.
struct GroupMember {
  std::string code{};
  Period period{};
  auto operator<=>(GroupMember const&) const = default;
};

/// Where the members of a grouping come from in a period, when not from the reference data
/// themselves: a division that was added to the register.
struct GroupOrigin {
  Period period{};
  std::string division{};  // "Arbeidsmarktregio's", as the one who added it calls it
  std::string file{};
  auto operator<=>(GroupOrigin const&) const = default;
};

/// A named set of municipalities through time. Provinces and the country are derived from the
/// organisations themselves; other groupings list their members.
struct Grouping {
  std::string key{};  // "country:nl", "province:pv20", "police_unit:noord-nederland", "rmc:..."
  GroupingKind kind{};
  std::string division{};  // for divisions: "RMC-regio", "arbeidsmarktregio", ...
  std::string name{};      // "Noord-Nederland"
  std::vector<std::string> aliases{};
  std::vector<GroupMember> members{};
  std::vector<std::string>
      optional_members{};              // defensible either way; never counted as right or wrong
  std::vector<GroupOrigin> origins{};  // empty = the reference data alone
};

/// A concept of the TOP list of policy themes, or of the task fields.
struct PolicyArea {
  std::string id{};     // "c_d58b78ca"
  std::string label{};  // "openbare orde en veiligheid"
  std::string broader{};
};

/// The reference data of one release: organisations, groupings, successions, policy areas.
/// Built once by `reference`, then immutable; `index()` must have been called before look-ups.
struct Atlas {
  std::string release{};  // e.g. "2026-05"
  std::string hash{};     // of the data files, lower-case hex
  std::vector<Organisation> organisations{};
  std::vector<Grouping> groupings{};
  std::vector<PolicyArea> policy_areas{};
  std::unordered_map<std::string, std::uint32_t> by_code{};
  std::unordered_map<std::string, std::uint32_t> by_grouping{};

  /// Fills the look-up tables; call once after loading.
  void index();
  /// The organisation with that code, or nullptr.
  Organisation const* organisation(std::string_view code) const;
  /// The grouping with that key, or nullptr.
  Grouping const* grouping(std::string_view key) const;
  /// The codes of the municipalities in the grouping on that day, sorted; empty when unknown.
  std::vector<std::string> members(std::string_view key, Date day) const;
  /// What became of `code` on `day`: itself when alive, else its successors followed through time,
  /// sorted; empty when it does not exist yet or its successors are unknown.
  std::vector<std::string> alive(std::string_view code, Date day) const;
  /// Who had `code` whole by `day`, sorted: itself while it has no successor, else those that took
  /// it over whole, or its parts where no one did, followed through time.
  std::vector<std::string> heirs(std::string_view code, Date day) const;
};

/// The name as people say it where only the name is said: a province with the word before it.
std::string full_name(Organisation const& organisation);
/// The same of the organisation with that code; the code itself when it is unknown.
std::string full_name(Atlas const& atlas, std::string_view code);

/// "de indeling „Energieregio's”, toegevoegd uit energieregios.csv" when the members on that day
/// come from a division that was added; empty when they come from the reference data.
std::string origin(Grouping const& grouping, Date day);

/// The name used in exports: "municipality", "province", "water-authority", ...
std::string_view name(OrganisationKind kind);
/// "country", "province", "police-unit", ...
std::string_view name(GroupingKind kind);

}  // namespace verband
