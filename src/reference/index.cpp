// SPDX-License-Identifier: EUPL-1.2
#include "reference/index.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "reference/abroad.hpp"
#include "text/fold.hpp"

namespace verband::reference {

namespace {

Spelling labelled(Spelling spelling, std::string_view text) {
  spelling.text = text;
  return spelling;
}

Spelling written(Spelling spelling) {
  spelling.use = Use::as_written;
  return spelling;
}

}  // namespace

SpellingIndex::SpellingIndex(Atlas const& atlas)
    : atlas_{atlas}, abroad_{places_abroad(embedded_release())} {
  std::size_t count = 0;
  for (auto const& each : atlas_.organisations) count += 3 + each.aliases.size();
  for (auto const& each : atlas_.groupings) count += 2 + each.aliases.size();
  spellings_.reserve(count);
  keys_.reserve(count * 20);
  std::size_t slots_wanted = 1024;
  while (slots_wanted < 2 * count) slots_wanted *= 2;
  slots_.assign(slots_wanted, Spelling::none);
  for (std::uint32_t i = 0; i < atlas_.organisations.size(); ++i) add_organisation(i);
  for (std::uint32_t i = 0; i < atlas_.groupings.size(); ++i) add_grouping(i);
}

void SpellingIndex::add(std::string_view made, Spelling spelling) {
  if (made.empty()) return;
  auto& first = slots_[slot(made)];
  for (auto i = first; i != Spelling::none; i = spellings_[i].next) {
    auto const& each = spellings_[i];
    if (each.target == spelling.target && each.grouping == spelling.grouping &&
        each.use <= spelling.use && key_of(each) == made) {
      return;
    }
  }
  spelling.key_begin = static_cast<std::uint32_t>(keys_.size());
  spelling.key_size = static_cast<std::uint32_t>(made.size());
  spelling.next = first;
  keys_ += made;
  first = static_cast<std::uint32_t>(spellings_.size());
  spellings_.push_back(spelling);
}

void SpellingIndex::add_text(std::string_view text, Spelling spelling) {
  spelling.text = text;
  folded_.clear();
  text::append_folded(folded_, text);
  make_key(folded_, made_);
  add(made_, spelling);
}

void SpellingIndex::add_organisation(std::uint32_t number) {
  auto const& each = atlas_.organisations[number];
  Spelling const exact{.target = number, .how = How::exact};
  Spelling const alias{.target = number, .how = How::alias};
  Spelling const part{.target = number, .how = How::short_form};
  auto const bare = without_qualifier(each.name);
  folded_.clear();
  text::append_folded(folded_, bare);
  make_key(folded_, name_key_);
  add(name_key_, labelled(exact, each.name));
  if (bare.size() != each.name.size()) add_text(each.name, exact);
  if (each.kind == OrganisationKind::municipality) {
    for (auto const form : short_forms(each.name)) add_text(form, part);
  } else {
    // The official names of municipalities are the name behind "gemeente".
    add_text(each.official_name, alias);
  }
  for (auto const& other : each.aliases)
    add_text(other, other.size() <= 4 ? written(alias) : alias);
  if (auto const rest = without_article(name_key_);
      rest.size() < name_key_.size() && rest.size() > 2) {
    auto const& article = each.kind == OrganisationKind::municipality ? part : alias;
    add(rest, labelled(article, each.name));
  }
  if (each.kind == OrganisationKind::water_authority) add_water(each, alias);
  // "GGD Zuid-Limburg" is the Geneeskundige Gezondheidsdienst Zuid-Limburg.
  constexpr std::string_view service = "Gezondheidsdienst ";
  if (auto const at = each.name.find(service);
      each.kind == OrganisationKind::cooperation_body && at != std::string::npos) {
    add(key(text::fold("GGD " + each.name.substr(at + service.size()))),
        labelled(alias, each.name));
  }
  // The abbreviations of provinces (GR, UT) mean too much else.
  if (each.kind != OrganisationKind::province) {
    add_text(each.abbreviation, each.abbreviation.size() <= 4 ? written(alias) : alias);
  }
}

/// "Hoogheemraadschap van Delfland" is also known as waterschap Delfland.
void SpellingIndex::add_water(Organisation const& each, Spelling alias) {
  alias.use = Use::with_kind;
  alias.text = each.name;
  std::optional<OrganisationKind> kind;
  auto const made = key(text::fold(each.name));
  auto rest = std::string_view{made}.substr(kind_prefix(made, kind));
  add(rest, alias);
  add(without_article(rest), alias);
}

/// What stands before the name of a grouping of this kind: "veiligheidsregio ", "rmc regio ". The
/// regions of one division follow one another, so the last answer is kept.
std::string const& SpellingIndex::prefix_of(Grouping const& group) {
  std::string_view const word = group.kind == GroupingKind::health_region ? "GGD"
                                : group.kind == GroupingKind::region
                                    ? "regio"
                                    : std::string_view{group.division};
  if (word != prefixed_) {
    prefixed_ = word;
    prefix_ = word.empty() ? "" : key(text::fold(word)) + ' ';
  }
  return prefix_;
}

namespace {

/// "zorgkantoor twente" of the division "zorgkantoorregio", "riec limburg" of "riec regio".
bool names_its_body(std::string_view front, std::string_view made) {
  constexpr std::string_view region = "regio ";
  if (!front.ends_with(region)) return false;
  front.remove_suffix(region.size());
  while (front.ends_with(' ')) front.remove_suffix(1);
  return !front.empty() && made.size() > front.size() && made.starts_with(front) &&
         made[front.size()] == ' ';
}

}  // namespace

void SpellingIndex::add_grouping(std::uint32_t number) {
  auto const& each = atlas_.groupings[number];
  Spelling spelling{.target = number, .grouping = true, .how = How::exact};
  // The name of a province means the province itself; its grouping goes by the adjective.
  if (each.kind != GroupingKind::province) {
    auto const& front = prefix_of(each);
    auto const made = key(text::fold(each.name));
    spelling.text = each.name;
    if (!front.empty() && !made.starts_with(front)) add(front + made, spelling);
    bool const division = each.kind != GroupingKind::region && each.kind != GroupingKind::country;
    bool const named = made.starts_with(front) || names_its_body(front, made);
    spelling.use = division && !named ? Use::last_resort : Use::free;
    add(made, spelling);
  }
  for (auto const& alias : each.aliases) {
    Spelling other{.target = number, .grouping = true, .how = How::alias};
    add_text(alias, alias.size() <= 4 ? written(other) : other);
  }
}

std::string_view SpellingIndex::key_of(Spelling const& spelling) const {
  return std::string_view{keys_}.substr(spelling.key_begin, spelling.key_size);
}

bool SpellingIndex::alive(Spelling const& spelling, Date day) const {
  if (!spelling.grouping) return atlas_.organisations[spelling.target].period.contains(day);
  auto const& group = atlas_.groupings[spelling.target];
  return group.kind == GroupingKind::country || group.kind == GroupingKind::province ||
         std::ranges::any_of(group.members,
                             [&](auto const& member) { return member.period.contains(day); });
}

Candidate SpellingIndex::candidate(Spelling const& spelling, Date day) const {
  Candidate result{.how = spelling.how, .alive = alive(spelling, day), .known_as = spelling.text};
  if (spelling.grouping) {
    result.grouping = &atlas_.groupings[spelling.target];
  } else {
    result.organisation = &atlas_.organisations[spelling.target];
  }
  return result;
}

bool SpellingIndex::fits(Spelling const& spelling, Asked const& wanted,
                         std::string_view raw) const {
  if (spelling.use == Use::as_written && raw != spelling.text) return false;
  if (spelling.grouping) return !wanted.kind && wanted.province.empty();
  auto const& each = atlas_.organisations[spelling.target];
  if (spelling.use == Use::with_kind && wanted.kind != each.kind) return false;
  if (wanted.kind && *wanted.kind != each.kind) return false;
  if (!wanted.province.empty() && each.province != wanted.province) return false;
  // "(Ems)", "(VRG)": not said of a place, but the abbreviation of a body may stand there.
  return !wanted.qualified || each.kind == OrganisationKind::cooperation_body ||
         each.kind == OrganisationKind::national_body;
}

/// The keys for misspellings; made when first needed, as a clean document never asks.
Nearby const& SpellingIndex::nearby() const {
  std::call_once(nearby_made_, [this] {
    for (std::uint32_t i = 0; i < spellings_.size(); ++i) {
      auto const& each = spellings_[i];
      if (!each.grouping && each.how != How::short_form && each.use != Use::as_written) {
        nearby_.add(key_of(each), i);
      }
    }
  });
  return nearby_;
}

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

}  // namespace

void settle(std::vector<Candidate>& found) {
  std::ranges::sort(found, {}, rank);
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

std::vector<Candidate> SpellingIndex::look_up(std::string_view name, Asked const& wanted,
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

Organisation const& SpellingIndex::organisation(Spelling const& spelling) const {
  return atlas_.organisations[spelling.target];
}

}  // namespace verband::reference
