// SPDX-License-Identifier: EUPL-1.2
#include "reference/gazetteer.hpp"

#include <algorithm>
#include <functional>
#include <mutex>
#include <tuple>
#include <unordered_set>

#include "reference/abroad.hpp"
#include "reference/nearest.hpp"
#include "reference/spelling.hpp"
#include "text/fold.hpp"

namespace verband::reference {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

// A misspelt name is looked for among what exists or lately existed: a list of today does not
// misspell a village of 1850.
constexpr std::chrono::days memory{20 * 365};

/// In what way a spelling may be used.
enum class Use : std::uint8_t {
  free,
  with_kind,   // only behind a word for its kind: "Fryslân" of Wetterskip Fryslân
  as_written,  // abbreviations up to four letters, only in these capitals
  last_resort  // the name of a division alone, when nothing else is called so
};

/// One spelling of one organisation or grouping.
struct Spelling {
  std::uint32_t key_begin{}, key_size{};
  std::uint32_t next{none};  // another spelling with the same hash slot
  std::uint32_t target{};    // number of the organisation or grouping
  bool grouping{};
  How how{};
  Use use{};
  std::string_view text{};  // as it stands in the atlas
};

bool overlaps_memory(Period const& period, Date day) {
  return period.overlaps({day - memory, day + memory});
}

/// The prefix that a grouping of this kind is called with: "veiligheidsregio ", "rmc regio ".
std::string called(Grouping const& group) {
  switch (group.kind) {
    case GroupingKind::health_region:
      return "ggd ";
    case GroupingKind::region:
      return "regio ";
    case GroupingKind::country:
    case GroupingKind::province:
      return {};
    default:
      return key(text::fold(group.division)) + ' ';
  }
}

}  // namespace

struct Gazetteer::Index {
  explicit Index(Atlas const& data) : atlas{data}, abroad{places_abroad(embedded_release())} {
    std::size_t count = 0;
    for (auto const& each : atlas.organisations) count += 3 + each.aliases.size();
    for (auto const& each : atlas.groupings) count += 2 + each.aliases.size();
    spellings.reserve(count);
    keys.reserve(count * 20);
    std::size_t slots_wanted = 1024;
    while (slots_wanted < 2 * count) slots_wanted *= 2;
    slots.assign(slots_wanted, none);
    for (std::uint32_t i = 0; i < atlas.organisations.size(); ++i) add_organisation(i);
    for (std::uint32_t i = 0; i < atlas.groupings.size(); ++i) add_grouping(i);
  }

  void add(std::string_view made, Spelling spelling) {
    if (made.empty()) return;
    auto& slot = slots[std::hash<std::string_view>{}(made) & (slots.size() - 1)];
    for (auto i = slot; i != none; i = spellings[i].next) {
      auto const& each = spellings[i];
      if (each.target == spelling.target && each.grouping == spelling.grouping &&
          each.use <= spelling.use && key_of(each) == made) {
        return;
      }
    }
    spelling.key_begin = static_cast<std::uint32_t>(keys.size());
    spelling.key_size = static_cast<std::uint32_t>(made.size());
    spelling.next = slot;
    keys += made;
    slot = static_cast<std::uint32_t>(spellings.size());
    spellings.push_back(spelling);
  }

  void add_text(std::string_view text, Spelling spelling) {
    spelling.text = text;
    add(key(text::fold(text)), spelling);
  }

  void add_organisation(std::uint32_t number) {
    auto const& each = atlas.organisations[number];
    Spelling const exact{.target = number, .how = How::exact};
    Spelling const alias{.target = number, .how = How::alias};
    Spelling const part{.target = number, .how = How::short_form};
    add_text(each.name, exact);
    auto const bare = without_qualifier(each.name);
    if (each.kind == OrganisationKind::municipality) {
      if (bare.size() != each.name.size()) add_text(bare, exact);
      for (auto const form : short_forms(each.name)) add_text(form, part);
    } else {
      // The official names of municipalities are the name behind "gemeente".
      add_text(each.official_name, alias);
    }
    for (auto const& other : each.aliases)
      add_text(other, other.size() <= 4 ? written(alias) : alias);
    auto const made = key(text::fold(bare));
    if (auto const rest = without_article(made); rest.size() < made.size() && rest.size() > 2) {
      auto article = each.kind == OrganisationKind::municipality ? part : alias;
      article.text = each.name;
      add(rest, article);
    }
    if (each.kind == OrganisationKind::water_authority) add_water(each, alias);
    // The abbreviations of provinces (GR, UT) mean too much else.
    if (each.kind != OrganisationKind::province) {
      add_text(each.abbreviation, each.abbreviation.size() <= 4 ? written(alias) : alias);
    }
  }

  static Spelling written(Spelling spelling) {
    spelling.use = Use::as_written;
    return spelling;
  }

  /// "Hoogheemraadschap van Delfland" is also known as waterschap Delfland.
  void add_water(Organisation const& each, Spelling alias) {
    alias.use = Use::with_kind;
    alias.text = each.name;
    std::optional<OrganisationKind> kind;
    auto const made = key(text::fold(each.name));
    auto rest = std::string_view{made}.substr(kind_prefix(made, kind));
    add(rest, alias);
    add(without_article(rest), alias);
  }

  void add_grouping(std::uint32_t number) {
    auto const& each = atlas.groupings[number];
    Spelling spelling{.target = number, .grouping = true, .how = How::exact};
    // The name of a province means the province itself; its grouping goes by the adjective.
    if (each.kind != GroupingKind::province) {
      auto const prefix = called(each);
      auto const made = key(text::fold(each.name));
      spelling.text = each.name;
      if (!prefix.empty() && !made.starts_with(prefix)) add(prefix + made, spelling);
      bool const division = each.kind != GroupingKind::region && each.kind != GroupingKind::country;
      spelling.use = division && !made.starts_with(prefix) ? Use::last_resort : Use::free;
      add(made, spelling);
    }
    for (auto const& alias : each.aliases) {
      Spelling other{.target = number, .grouping = true, .how = How::alias};
      add_text(alias, alias.size() <= 4 ? written(other) : other);
    }
  }

  std::string_view key_of(Spelling const& spelling) const {
    return std::string_view{keys}.substr(spelling.key_begin, spelling.key_size);
  }

  template <typename Function>
  void each_spelled(std::string_view made, Function const& function) const {
    for (auto i = slots[std::hash<std::string_view>{}(made) & (slots.size() - 1)]; i != none;
         i = spellings[i].next) {
      if (key_of(spellings[i]) == made) function(spellings[i]);
    }
  }

  bool alive(Spelling const& spelling, Date day) const {
    if (!spelling.grouping) return atlas.organisations[spelling.target].period.contains(day);
    auto const& group = atlas.groupings[spelling.target];
    return group.kind == GroupingKind::country || group.kind == GroupingKind::province ||
           std::ranges::any_of(group.members,
                               [&](auto const& member) { return member.period.contains(day); });
  }

  Candidate candidate(Spelling const& spelling, Date day) const {
    Candidate result{.how = spelling.how, .alive = alive(spelling, day), .known_as = spelling.text};
    if (spelling.grouping) {
      result.grouping = &atlas.groupings[spelling.target];
    } else {
      result.organisation = &atlas.organisations[spelling.target];
    }
    return result;
  }

  bool fits(Spelling const& spelling, Asked const& wanted, std::string_view raw) const {
    if (spelling.use == Use::as_written && raw != spelling.text) return false;
    if (spelling.grouping) return !wanted.kind && wanted.province.empty();
    auto const& each = atlas.organisations[spelling.target];
    if (spelling.use == Use::with_kind && wanted.kind != each.kind) return false;
    if (wanted.kind && *wanted.kind != each.kind) return false;
    if (!wanted.province.empty() && each.province != wanted.province) return false;
    // "(Ems)", "(VRG)": not said of a place, but the abbreviation of a body may stand there.
    return !wanted.qualified || each.kind == OrganisationKind::cooperation_body ||
           each.kind == OrganisationKind::national_body;
  }

  /// The keys for misspellings; made when first needed, as a clean document never asks.
  Nearby const& nearby() const {
    std::call_once(nearby_made, [this] {
      for (std::uint32_t i = 0; i < spellings.size(); ++i) {
        auto const& each = spellings[i];
        if (!each.grouping && each.how != How::short_form && each.use != Use::as_written) {
          nearby_keys.add(key_of(each), i);
        }
      }
    });
    return nearby_keys;
  }

  std::vector<Candidate> look_up(std::string_view name, Asked const& wanted, Date day) const;

  Atlas const& atlas;
  std::unordered_set<std::string> abroad;
  std::string keys{};
  std::vector<Spelling> spellings{};
  std::vector<std::uint32_t> slots{};
  mutable std::once_flag nearby_made{};
  mutable Nearby nearby_keys{};
};

namespace {

bool same(Candidate const& a, Candidate const& b) {
  return a.organisation == b.organisation && a.grouping == b.grouping;
}

auto rank(Candidate const& each) {
  auto const kind = each.organisation != nullptr ? static_cast<int>(each.organisation->kind)
                    : each.grouping->kind == GroupingKind::division ? 20
                                                                    : 10;
  // Of what no longer exists the latest comes first.
  auto const end = each.organisation != nullptr && !each.alive
                       ? -each.organisation->period.to.time_since_epoch().count()
                       : 0;
  auto const& name = each.organisation != nullptr ? each.organisation->code : each.grouping->key;
  return std::tuple{!each.alive, each.how, kind, end, std::string_view{name}};
}

void settle(std::vector<Candidate>& found) {
  std::ranges::stable_sort(found, {}, rank);
  std::vector<Candidate> kept;
  for (auto const& each : found) {
    if (std::ranges::none_of(kept, [&](auto const& other) { return same(each, other); })) {
      kept.push_back(each);
    }
  }
  auto const called_so = [](Candidate const& each) {
    return each.alive && each.how != How::short_form;
  };
  auto const short_alive = std::ranges::count_if(
      kept, [](auto const& each) { return each.alive && each.how == How::short_form; });
  // A short form counts when it is the only one, and nothing alive is really called so.
  if (short_alive > 1 || std::ranges::any_of(kept, called_so)) {
    std::erase_if(kept, [](auto const& each) { return each.how == How::short_form; });
  }
  // Waterschap Limburg is not called Limburg without more.
  if (!kept.empty() && kept.front().alive && kept.front().organisation != nullptr &&
      kept.front().organisation->kind <= OrganisationKind::province) {
    std::erase_if(kept, [](auto const& each) {
      return each.organisation != nullptr &&
             each.organisation->kind == OrganisationKind::water_authority;
    });
  }
  found = std::move(kept);
}

}  // namespace

std::vector<Candidate> Gazetteer::Index::look_up(std::string_view name, Asked const& wanted,
                                                 Date day) const {
  std::vector<Candidate> found;
  if (wanted.foreign) return found;
  auto const raw = text::squeeze(name);
  // The whole text as it stands first: "Wetterskip Fryslân", "Serooskerke (Walcheren)".
  each_spelled(wanted.whole, [&](Spelling const& each) {
    bool const allowed = each.use == Use::free || (each.use == Use::as_written && raw == each.text);
    if (allowed) found.push_back(candidate(each, day));
  });
  auto const search = [&](std::string_view made) {
    each_spelled(made, [&](Spelling const& each) {
      if (each.use != Use::last_resort && fits(each, wanted, raw)) {
        found.push_back(candidate(each, day));
      }
    });
  };
  if (wanted.core != wanted.whole) search(wanted.core);
  if (auto const rest = without_article(wanted.core); found.empty() && rest != wanted.core) {
    search(rest);
  }
  if (found.empty() && !wanted.kind && !wanted.qualified) {
    each_spelled(wanted.core, [&](Spelling const& each) {
      if (each.use == Use::last_resort) found.push_back(candidate(each, day));
    });
  }
  settle(found);
  return found;
}

Gazetteer::Gazetteer(std::shared_ptr<Atlas const> atlas)
    : atlas_{std::move(atlas)}, index_{std::make_unique<Index>(*atlas_)} {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

std::shared_ptr<Atlas const> const& Gazetteer::atlas() const { return atlas_; }

std::vector<Candidate> Gazetteer::find(std::string_view name, Date day) const {
  return index_->look_up(name, asked(name), day);
}

std::vector<Candidate> Gazetteer::nearest(std::string_view name, Date day) const {
  auto const wanted = asked(name);
  auto result = index_->look_up(name, wanted, day);
  if (!result.empty() || wanted.foreign || wanted.qualified ||
      index_->abroad.contains(wanted.core)) {
    return result;
  }
  struct Hit {
    std::uint32_t distance{};
    bool dead{};
    std::uint32_t target{};
    std::uint32_t spelling{};
    auto operator<=>(Hit const&) const = default;
  };
  std::vector<Hit> hits;
  auto const search = [&](std::string_view made) {
    index_->nearby().within(
        made, edits_allowed(made.size()), [&](std::uint32_t number, std::uint32_t distance) {
          auto const& spelling = index_->spellings[number];
          auto const& each = index_->atlas.organisations[spelling.target];
          bool const whole = made == wanted.whole && spelling.use == Use::free;
          if ((whole || index_->fits(spelling, wanted, {})) && overlaps_memory(each.period, day)) {
            hits.push_back({distance, !each.period.contains(day), spelling.target, number});
          }
        });
  };
  search(wanted.whole);
  if (wanted.core != wanted.whole) search(wanted.core);
  if (hits.empty()) return result;
  std::ranges::sort(hits);
  auto const& best = hits.front();
  auto const spelt = [&](Hit const& hit) {
    return index_->key_of(index_->spellings[hit.spelling]);
  };
  for (auto const& hit : hits) {
    if (hit.distance != best.distance || hit.dead != best.dead) continue;
    // Two names are as near: none. One name of two ("Groningen"): both.
    if (hit.target != best.target && spelt(hit) != spelt(best)) return {};
    auto found = index_->candidate(index_->spellings[hit.spelling], day);
    found.how = How::misspelled;
    found.distance = hit.distance;
    result.push_back(found);
  }
  settle(result);
  return result;
}

bool Gazetteer::foreign(std::string_view name, Date day) const {
  auto const wanted = asked(name);
  if (wanted.foreign) return true;
  if (!index_->abroad.contains(wanted.core) || wanted.kind) return false;
  auto const found = index_->look_up(name, wanted, day);
  return found.empty() || !found.front().alive;
}

std::size_t Gazetteer::longest_name(std::string_view folded) const {
  constexpr std::size_t longest = 160;
  auto const is_word = [&](std::size_t i) {
    auto const c = folded[i];
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  std::optional<OrganisationKind> kind;
  auto const start = kind_prefix(folded, kind);
  std::size_t best = 0;
  auto const known = [&](std::string_view made, bool behind_kind) {
    bool result = false;
    index_->each_spelled(made, [&](Spelling const& each) {
      auto const fits_kind =
          !behind_kind ||
          (!each.grouping && index_->atlas.organisations[each.target].kind == *kind);
      auto const usable = each.use == Use::free || (behind_kind && each.use == Use::with_kind);
      result = result || (usable && fits_kind);
    });
    return result;
  };
  for (std::size_t end = 1; end <= folded.size() && end <= longest; ++end) {
    if (!is_word(end - 1) || (end < folded.size() && is_word(end))) continue;
    auto const text = folded.substr(0, end);
    if (!known(key(text), false) &&
        (start == 0 || end <= start || !known(key(text.substr(start)), true))) {
      continue;
    }
    best = end;
    // "Bergen (L.)": the bracket that was opened inside belongs to the name.
    if (text.find('(') != std::string_view::npos && text.find(')') == std::string_view::npos) {
      auto close = end;
      if (close < folded.size() && folded[close] == '.') ++close;
      if (close < folded.size() && folded[close] == ')') best = close + 1;
    }
  }
  return best;
}

std::vector<std::string_view> Gazetteer::spellings() const {
  std::vector<std::string_view> result;
  for (auto const& each : atlas_->organisations) {
    result.emplace_back(each.name);
    if (!each.abbreviation.empty()) result.emplace_back(each.abbreviation);
    result.insert(result.end(), each.aliases.begin(), each.aliases.end());
  }
  for (auto const& each : atlas_->groupings) {
    result.emplace_back(each.name);
    result.insert(result.end(), each.aliases.begin(), each.aliases.end());
  }
  return result;
}

}  // namespace verband::reference
