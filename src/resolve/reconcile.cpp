// SPDX-License-Identifier: EUPL-1.2
#include "resolve/reconcile.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "model/wording.hpp"
#include "resolve/name_parts.hpp"
#include "text/fold.hpp"
#include "text/similarity.hpp"

namespace verband::resolve {
namespace {

using Number = std::uint32_t;
using Numbers = std::vector<Number>;  // sorted, each once

// Weights, in the spirit of log-odds: what is rare among different partnerships weighs more.
constexpr double certain = 8.5;   // from here on: the same
constexpr double possible = 7.0;  // from here on: worth a look
constexpr double same_name = 6.0;
constexpr double whole_name = 1.0;
constexpr double same_task = 2.0;
constexpr double other_task = -7.0;
constexpr double unknown_task = -1.5;  // of one of the two
constexpr double same_members = 5.0;
constexpr double all_members = 1.0;
constexpr double no_members = -5.0;
constexpr double few_members = -2.0;
constexpr double same_abbreviation = 3.0;
constexpr double same_body = 6.0;
constexpr double same_seat = 1.0;
constexpr double other_seat = -1.0;
constexpr double takes_part = -8.0;
constexpr double beside = -4.0;
constexpr double follows = 3.0;
constexpr double margin = 1.5;  // by which one must fit better than another of the same source

/// Gives each text a number.
class Dictionary {
 public:
  Number number(std::string const& text) {
    auto const [at, fresh] = numbers_.try_emplace(text, static_cast<Number>(texts_.size()));
    if (fresh) texts_.push_back(text);
    return at->second;
  }
  std::string const& text(Number number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::unordered_map<std::string, Number> numbers_{};
  std::vector<std::string> texts_{};
};

struct Form {
  Numbers proper{};  // in their order, not sorted
  Numbers whole{};   // likewise
  bool area{};       // its proper words name an area
  std::string initials{};
};

/// The participants that one row lists.
struct Listed {
  Numbers then{};  // as listed
  Numbers now{};   // they, or who succeeded them
};

/// A partnership as far as it can be compared.
struct Side {
  std::string uri{};
  std::vector<Form> forms{};
  Tasks tasks{};
  std::vector<Form> went_into{};
  Numbers abbreviations{};
  Numbers names{};    // whole names, folded: to see whether one takes part in the other
  Numbers parties{};  // whole names of its participants
  std::vector<Listed> listed{};
  Numbers bodies{};  // official codes
  Numbers seats{};
  std::set<std::string_view> sources{};
  std::optional<Period> period{};  // that a source gives
};

void tidy(Numbers& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
}

std::size_t common(Numbers const& a, Numbers const& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
    if (*i == *k) {
      ++count, ++i, ++k;
    } else {
      *i < *k ? ++i : ++k;
    }
  }
  return count;
}

bool seat_column(std::string const& header) {
  auto const folded = text::fold(header);
  return folded == "plaats" || folded == "vestigingsplaats" || folded == "zetel" ||
         folded == "plaats van vestiging" || folded == "statutaire zetel";
}

bool name_column(std::string const& header) {
  auto const folded = text::fold(header);
  return folded == "citeertitel" || folded == "samenwerkingsorgaan" || folded == "titel";
}

/// What a pair has against and for it.
struct Weighed {
  double score{};
  bool named{};    // the names (or an abbreviation) speak for it
  bool settled{};  // something beside the name does
  bool apart{};    // one register has them side by side
  std::vector<Ground> grounds{};
};

class Reconciling {
 public:
  explicit Reconciling(Snapshot const& snapshot) : snapshot_{snapshot} {
    for (auto const& [uri, ids] : snapshot.told_by) sides_.push_back(side(uri, ids));
    for (auto const& [id, each] : snapshot.pair_judgements) {
      if (each.superseded_by.empty()) judged_.insert(pair(each.one, each.other));
    }
    count_words();
    know_areas();
    for (Number i = 0; i < sides_.size(); ++i) index(i);
  }

  std::vector<Proposal> proposals(std::span<std::string const> among) {
    std::set<std::string_view> const wanted{among.begin(), among.end()};
    std::vector<Proposal> result;
    auto const asked = [&](Number i) { return wanted.empty() || wanted.contains(sides_[i].uri); };
    for (Number i = 0; i < sides_.size(); ++i) {
      if (!asked(i)) continue;
      for (auto const k : candidates(i)) {
        bool const met_before = k < i && asked(k);
        if (met_before || judged_.contains(pair(sides_[i].uri, sides_[k].uri))) continue;
        auto weighed = weigh(sides_[i], sides_[k]);
        if (weighed.score < possible || !weighed.named) continue;
        std::ranges::sort(weighed.grounds, std::greater<>{},
                          [](Ground const& each) { return std::abs(each.weight); });
        bool const same = weighed.score >= certain && weighed.settled && !weighed.apart;
        result.push_back({.one = sides_[i].uri,
                          .other = sides_[k].uri,
                          .verdict = same ? Verdict::same : Verdict::unsure,
                          .score = weighed.score,
                          .grounds = std::move(weighed.grounds)});
      }
    }
    std::ranges::sort(result, [](Proposal const& a, Proposal const& b) {
      return std::tie(b.score, a.one, a.other) < std::tie(a.score, b.one, b.other);
    });
    doubt_rivals(result);
    return result;
  }

 private:
  /// Two URIs, whichever was named first.
  using Pair = std::pair<std::string_view, std::string_view>;
  using Pairs = std::set<Pair>;
  static Pair pair(std::string_view one, std::string_view other) { return std::minmax(one, other); }

  Side side(std::string const& uri, std::vector<std::string> const& ids) {
    Side made{.uri = uri};
    std::set<std::string> names;
    for (auto const& id : ids) {
      auto const at = snapshot_.accounts.find(id);
      if (at == snapshot_.accounts.end()) continue;
      auto const& account = at->second;
      made.sources.insert(account.source);
      names.insert(account.typed.name);
      for (auto const& field : account.stated) {
        if (field.cell.text.empty()) continue;
        if (field.role == ColumnRole::extra && name_column(field.header)) {
          names.insert(field.cell.text);
        }
        if (seat_column(field.header)) {
          made.seats.push_back(words_.number(text::fold(text::squeeze(field.cell.text))));
        }
      }
      if (account.typed.abbreviation.size() >= 3) {
        names.insert("(" + account.typed.abbreviation + ")");
      }
      for (auto const& code : account.typed.identifiers) {
        if (code.find(':') == std::string::npos) made.bodies.push_back(words_.number(code));
      }
      add_period(made, account);
      add_members(made, account);
    }
    for (auto const& name : names) add_name(made, name);
    // "Regio" is a task only of what has no other.
    Tasks region;
    region.set(static_cast<std::size_t>(Task::region));
    if ((made.tasks & ~region).any()) made.tasks &= ~region;
    for (auto* const list :
         {&made.abbreviations, &made.names, &made.parties, &made.bodies, &made.seats}) {
      tidy(*list);
    }
    return made;
  }

  void add_name(Side& made, std::string const& name) {
    auto const taken = take_apart(name);
    made.names.push_back(words_.number(text::fold(text::squeeze(name))));
    for (auto const& parts : taken.forms) {
      made.tasks |= parts.tasks;
      made.forms.push_back(form_of(parts));
    }
    for (auto const& parts : taken.went_into) made.went_into.push_back(form_of(parts));
    for (auto const& each : taken.abbreviations) {
      made.abbreviations.push_back(words_.number(each));
    }
  }

  Form form_of(NameParts const& parts) {
    Form form{.initials = parts.initials};
    for (auto const& word : parts.proper) form.proper.push_back(words_.number(word));
    for (auto const& word : parts.whole) form.whole.push_back(words_.number(word));
    return form;
  }

  static void add_period(Side& made, Account const& account) {
    if (account.typed.period == Period{} || account.typed.period.empty()) return;
    if (!made.period) {
      made.period = account.typed.period;
      return;
    }
    made.period->from = std::min(made.period->from, account.typed.period.from);
    made.period->to = std::max(made.period->to, account.typed.period.to);
  }

  void add_members(Side& made, Account const& account) {
    Listed listed;
    for (auto const& each : account.typed.participants) {
      listed.then.push_back(codes_.number(each.code));
      for (auto const& heir : snapshot_.atlas->heirs(each.code, Date::max())) {
        listed.now.push_back(codes_.number(heir));
      }
      made.parties.push_back(words_.number(text::fold(text::squeeze(each.name))));
    }
    for (auto const& each : account.typed.unresolved) {
      made.parties.push_back(words_.number(text::fold(text::squeeze(each.text))));
    }
    tidy(listed.then);
    tidy(listed.now);
    if (listed.then.empty() || std::ranges::any_of(made.listed, [&](Listed const& known) {
          return known.then == listed.then;
        })) {
      return;
    }
    made.listed.push_back(std::move(listed));
  }

  /// How rare each word is in the names of this register.
  void count_words() {
    std::vector<std::size_t> times(words_.size());
    for (auto const& side : sides_) {
      Numbers all;
      for (auto const& form : side.forms) {
        all.insert(all.end(), form.whole.begin(), form.whole.end());
      }
      all.insert(all.end(), side.abbreviations.begin(), side.abbreviations.end());
      tidy(all);
      for (auto const word : all) ++times[word];
    }
    rarity_.resize(words_.size());
    auto const n = static_cast<double>(sides_.size());
    constexpr double enough = 20;  // in a small register nothing is rare yet
    for (std::size_t i = 0; i < times.size(); ++i) {
      rarity_[i] = std::log((n + enough) / (static_cast<double>(times[i]) + 1));
    }
  }

  /// Words that go with several tasks name an area ("Hoeksche Waard"). What is called so and names
  /// no task is the cooperation of that area as a whole.
  void know_areas() {
    std::map<Numbers, Tasks> tasks;
    for (auto const& side : sides_) {
      for (auto const& form : side.forms) tasks[in_order(form.proper)] |= side.tasks;
    }
    for (auto& side : sides_) {
      for (auto& form : side.forms) {
        form.area = tasks.find(in_order(form.proper))->second.count() > 1;
      }
      bool const nameless = side.tasks.none() && !side.forms.empty();
      if (nameless && std::ranges::all_of(side.forms, &Form::area)) {
        side.tasks.set(static_cast<std::size_t>(Task::region));
      }
    }
  }
  static Numbers in_order(Numbers words) {
    tidy(words);
    return words;
  }

  void index(Number i) {
    auto const& side = sides_[i];
    auto const put = [&](std::vector<Numbers>& lists, Number key) {
      if (lists.size() <= key) lists.resize(key + 1);
      if (lists[key].empty() || lists[key].back() != i) lists[key].push_back(i);
    };
    for (auto const& form : side.forms) {
      for (auto const word : form.proper) put(by_word_, word);
    }
    for (auto const& each : side.abbreviations) put(by_word_, each);
    for (auto const& each : side.bodies) put(by_body_, each);
    for (auto const& listed : side.listed) {
      for (auto const code : listed.now) put(by_member_, code);
    }
  }

  /// Those that share a participant, a word that tells names apart, an abbreviation or a body.
  Numbers candidates(Number i) const {
    Numbers found;
    auto const& side = sides_[i];
    constexpr std::size_t common_word = 400;
    auto const take = [&](std::vector<Numbers> const& lists, Number key, std::size_t most) {
      if (key >= lists.size() || lists[key].size() > most) return;
      found.insert(found.end(), lists[key].begin(), lists[key].end());
    };
    for (auto const& form : side.forms) {
      for (auto const word : form.proper) take(by_word_, word, common_word);
    }
    for (auto const each : side.abbreviations) take(by_word_, each, common_word);
    for (auto const each : side.bodies) take(by_body_, each, common_word);
    for (auto const& listed : side.listed) {
      for (auto const code : listed.now) take(by_member_, code, sides_.size());
    }
    tidy(found);
    std::erase(found, i);
    return found;
  }

  /// 1 for the same word, less for one that differs by a slip of the pen or an ending, else 0.
  double likeness(Number a, Number b) const {
    if (a == b) return 1;
    constexpr std::size_t short_word = 5;
    constexpr std::size_t long_word = 9;
    constexpr double alike = 0.85;
    auto const& one = words_.text(a);
    auto const& other = words_.text(b);
    auto const& less = one.size() < other.size() ? one : other;
    auto const& more = one.size() < other.size() ? other : one;
    if (less.size() < short_word) return 0;
    constexpr std::size_t telling = 8;
    bool const short_ending = more.size() - less.size() <= 3;
    if ((short_ending || less.size() >= telling) && more.starts_with(less)) return alike;
    if (less.size() == short_word) return 0;
    std::size_t const limit = less.size() >= long_word ? 2 : 1;
    return text::edit_distance(one, other, limit) <= limit ? alike : 0;
  }

  /// How much two names have in common, from 0 to 1; words that each has for itself speak against
  /// it more than words that only one has.
  double likeness(Form const& a, Form const& b) const {
    if (!a.whole.empty() && a.whole == b.whole) return 1;
    // A name without words of its own is compared with all its words.
    bool const common_words = a.proper.empty() || b.proper.empty();
    return common_words ? likeness(a.whole, b.whole) : likeness(a.proper, b.proper);
  }
  double likeness(Numbers const& a, Numbers const& b) const {
    double both = 0;
    double only_a = 0;
    double only_b = 0;
    std::vector<bool> used(b.size());
    for (auto const word : a) {
      double best = 0;
      std::size_t at = 0;
      for (std::size_t i = 0; i < b.size(); ++i) {
        auto const alike = used[i] ? 0 : likeness(word, b[i]);
        if (alike > best) best = alike, at = i;
      }
      if (best > 0) {
        used[at] = true;
        both += best * std::max(rarity_[word], rarity_[b[at]]);
        only_a += (1 - best) * rarity_[word];
        only_b += (1 - best) * rarity_[word];
      } else {
        only_a += rarity_[word];
      }
    }
    for (std::size_t i = 0; i < b.size(); ++i) {
      if (!used[i]) only_b += rarity_[b[i]];
    }
    if (both == 0) return 0;
    constexpr double one_sided = 0.35;
    return both / (both + std::min(only_a, only_b) + one_sided * std::abs(only_a - only_b));
  }

  void names(Side const& a, Side const& b, Weighed& into) const {
    double best = 0;
    bool area = true;  // all that is alike are words of an area
    bool same_words = false;
    constexpr double nearly_whole = 0.8;
    for (auto const& one : a.forms) {
      for (auto const& other : b.forms) {
        auto const alike = likeness(one, other);
        same_words = same_words || likeness(one.whole, other.whole) >= nearly_whole;
        bool const by_area = one.area && other.area;
        if (alike < best || (alike == best && by_area)) continue;
        best = alike;
        area = by_area;
      }
    }
    constexpr double whole = 0.97;
    constexpr double much = 0.5;
    if (best >= whole) {
      add(into, same_name + whole_name, "De naam is dezelfde.");
    } else if (best > 0) {
      add(into, same_name * best,
          best >= much ? "De namen lijken op elkaar." : "De namen hebben iets gemeen.");
    }
    into.named = best >= much;
    // One list seldom has the same twice: only when the names hardly differ.
    constexpr double slip = 0.9;
    bool const doubled = same_words || (best >= slip && !area && a.tasks == b.tasks);
    into.apart = listed_twice(a, b) && !doubled;
    if (abbreviation(a, b) || abbreviation(b, a)) {
      add(into, same_abbreviation, "De afkorting is dezelfde.");
      into.named = true;
      into.apart = false;
    }
    if (went_into(a, b) || went_into(b, a)) {
      add(into, 0, "Volgens de bron ging de een op in de ander.");
      into.apart = true;
    }
    if (area && !same_words && (a.tasks != b.tasks || many_kinds(a.tasks))) {
      add(into, 0, "De namen hebben het gebied gemeen; of het werk hetzelfde is, zeggen zij niet.");
      into.apart = true;
    }
  }

  static bool many_kinds(Tasks tasks) {
    for (std::size_t i = 0; i < task_count; ++i) {
      if (tasks.test(i) && broad(static_cast<Task>(i))) return true;
    }
    return false;
  }

  /// Both stand in one source only, and it is the same.
  static bool listed_twice(Side const& a, Side const& b) {
    return a.sources.size() == 1 && a.sources == b.sources && !a.period && !b.period;
  }
  bool went_into(Side const& a, Side const& b) const {
    constexpr double enough = 0.8;
    return std::ranges::any_of(a.went_into, [&](Form const& one) {
      return std::ranges::any_of(b.forms,
                                 [&](Form const& other) { return likeness(one, other) >= enough; });
    });
  }
  static bool made_of(std::string const& abbreviation, Form const& form) {
    constexpr std::size_t shortest = 3;
    return abbreviation.size() >= shortest && abbreviation == form.initials;
  }
  /// True when an abbreviation of `a` is one of `b`, a word of its name, or made of its initials.
  bool abbreviation(Side const& a, Side const& b) const {
    if (common(a.abbreviations, b.abbreviations) > 0) return true;
    return std::ranges::any_of(a.abbreviations, [&](Number each) {
      return std::ranges::any_of(b.forms, [&](Form const& form) {
        return std::ranges::find(form.proper, each) != form.proper.end() ||
               made_of(words_.text(each), form);
      });
    });
  }

  static std::string tasks_in_dutch(Tasks tasks) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < task_count; ++i) {
      if (tasks.test(i)) words.emplace_back(in_dutch(static_cast<Task>(i)));
    }
    return enumerated(words);
  }

  static void tasks(Side const& a, Side const& b, Weighed& into) {
    if (a.tasks.none() != b.tasks.none()) {
      add(into, unknown_task, "De naam van één van beide noemt geen taak.");
    }
    if (a.tasks.none() || b.tasks.none()) return;
    auto const both = a.tasks & b.tasks;
    if (both.any()) {
      add(into, same_task, "De namen noemen dezelfde taak: " + tasks_in_dutch(both) + ".");
    } else {
      add(into, other_task,
          "De namen noemen een andere taak: " + tasks_in_dutch(a.tasks) + " tegenover " +
              tasks_in_dutch(b.tasks) + ".");
    }
  }

  static void members(Side const& a, Side const& b, Weighed& into) {
    if (a.listed.empty() || b.listed.empty()) return;
    double best = -1;
    double best_jaccard = 0;
    std::size_t best_common = 0;
    std::size_t best_less = 0;
    std::size_t best_more = 0;
    auto const look = [&](Numbers const& one, Numbers const& other) {
      auto const both = common(one, other);
      auto const less = std::min(one.size(), other.size());
      auto const more = std::max(one.size(), other.size());
      auto const jaccard =
          static_cast<double>(both) / static_cast<double>(one.size() + other.size() - both);
      auto const held = static_cast<double>(both) / static_cast<double>(less);
      auto const value = same_members * jaccard + (both == less && both > 1 ? all_members : 0) +
                         (jaccard + held) / 1000;
      if (value <= best) return;
      best = value;
      best_jaccard = jaccard;
      best_common = both;
      best_less = less;
      best_more = more;
    };
    for (auto const& one : a.listed) {
      for (auto const& other : b.listed) {
        look(one.then, other.then);
        look(one.now, other.now);
      }
    }
    if (best_common == 0) {
      add(into, no_members, "Geen enkele deelnemer is dezelfde, ook niet door opvolging.");
      return;
    }
    auto const count =
        best_common == best_less && best_less == best_more
            ? "Alle " + std::to_string(best_common) + " deelnemers zijn dezelfde, of hun opvolgers."
            : std::to_string(best_common) + " van " + std::to_string(best_less) + " en " +
                  std::to_string(best_more) + " deelnemers zijn dezelfde, of hun opvolgers.";
    constexpr double few = 0.15;
    add(into, best_jaccard < few && best_common < best_less ? few_members + best : best, count);
    into.settled = into.settled || best_jaccard >= few || best_common == best_less;
  }

  static void seats(Side const& a, Side const& b, Weighed& into) {
    if (a.seats.empty() || b.seats.empty()) return;
    if (common(a.seats, b.seats) > 0) {
      add(into, same_seat, "De vestigingsplaats is dezelfde.");
    } else {
      add(into, other_seat, "De vestigingsplaats is een andere.");
    }
  }

  static void bodies(Side const& a, Side const& b, Weighed& into) {
    if (common(a.bodies, b.bodies) == 0) return;
    add(into, same_body, "Het lichaam heeft dezelfde officiële code.");
    into.settled = true;
    into.named = true;
  }

  static void parties(Side const& a, Side const& b, Weighed& into) {
    if (common(a.names, b.parties) + common(b.names, a.parties) == 0) return;
    add(into, takes_part, "De een is zelf deelnemer aan de ander.");
  }

  /// Two entries of one register: side by side they are two; one that begins when the other ends
  /// may be its next version.
  static void periods(Side const& a, Side const& b, Weighed& into) {
    if (!a.period || !b.period || a.sources != b.sources) return;
    auto const overlap = a.period->intersect(*b.period);
    constexpr std::chrono::days slack{31};
    if (!overlap.empty() && overlap.from + slack < overlap.to) {
      add(into, beside, "Dezelfde bron noemt ze naast elkaar, in dezelfde tijd.");
      into.apart = true;
      return;
    }
    auto const& earlier = a.period->from < b.period->from ? *a.period : *b.period;
    auto const& later = a.period->from < b.period->from ? *b.period : *a.period;
    if (later.from <= earlier.to + slack && earlier.to <= later.from + slack) {
      add(into, follows, "De een begint wanneer de ander eindigt.");
    }
  }

  static void add(Weighed& into, double weight, std::string text) {
    into.score += weight;
    into.grounds.push_back({weight, std::move(text)});
  }

  Weighed weigh(Side const& a, Side const& b) const {
    Weighed result;
    names(a, b, result);
    if (!result.named && common(a.bodies, b.bodies) == 0) return result;
    tasks(a, b, result);
    members(a, b, result);
    seats(a, b, result);
    bodies(a, b, result);
    parties(a, b, result);
    periods(a, b, result);
    return result;
  }

  Side const& side_of(std::string_view uri) const {
    return *std::ranges::lower_bound(sides_, uri, {}, &Side::uri);
  }

  /// How much of the participants of the one are among those of the other, at best.
  static double held(Side const& part, Side const& in) {
    double best = 0;
    for (auto const& one : part.listed) {
      for (auto const& other : in.listed) {
        auto const both = static_cast<double>(common(one.now, other.now));
        best = std::max(best, both / static_cast<double>(one.now.size()));
      }
    }
    return best;
  }

  /// True when the two have different participants and the third has them all: it came out of both.
  bool came_out_of(Side const& third, Side const& one, Side const& other) const {
    constexpr double nearly_all = 0.85;
    constexpr double hardly_any = 0.35;
    return held(one, third) >= nearly_all && held(other, third) >= nearly_all &&
           held(one, other) <= hardly_any && held(other, one) <= hardly_any;
  }

  /// Two that one source tells of apart can both be like a third: only the better one is proposed
  /// as the same, and none when they are equally good or when the third came out of both. Two that
  /// are doubles of each other are no rivals.
  void doubt_rivals(std::vector<Proposal>& proposals) const {
    std::map<std::string_view, std::vector<Proposal*>> of;
    Pairs same;
    for (auto& each : proposals) {
      of[each.one].push_back(&each);
      of[each.other].push_back(&each);
      if (each.verdict == Verdict::same) same.insert(pair(each.one, each.other));
    }
    std::map<Proposal*, std::string_view> doubted;
    for (auto const& [uri, list] : of) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        for (std::size_t k = i + 1; k < list.size(); ++k) {
          rivals(uri, *list[i], *list[k], same, doubted);
        }
      }
    }
    for (auto const& [each, why] : doubted) {
      if (each->verdict != Verdict::same) continue;
      each->verdict = Verdict::unsure;
      each->grounds.push_back({0, std::string{why}});
    }
  }

  void rivals(std::string_view uri, Proposal& better, Proposal& worse, Pairs const& same,
              std::map<Proposal*, std::string_view>& doubted) const {
    auto const other = [&](Proposal const& each) -> std::string const& {
      return each.one == uri ? each.other : each.one;
    };
    auto const& one = side_of(other(better));
    auto const& two = side_of(other(worse));
    std::vector<std::string_view> shared;
    std::ranges::set_intersection(one.sources, two.sources, std::back_inserter(shared));
    if (shared.empty() || same.contains(pair(one.uri, two.uri))) return;
    if (came_out_of(side_of(uri), one, two)) {
      for (auto* const each : {&better, &worse}) {
        doubted[each] =
            "Samen met een ander heeft het alle deelnemers: mogelijk zijn die twee "
            "erin opgegaan.";
      }
      return;
    }
    if (better.verdict != Verdict::same || worse.verdict != Verdict::same) return;
    constexpr std::string_view which =
        "Dezelfde bron noemt er nog een die past. Kijk welke van de twee het is.";
    doubted.try_emplace(&worse, which);
    if (better.score - worse.score < margin) doubted.try_emplace(&better, which);
  }

  Snapshot const& snapshot_;
  Dictionary words_{};
  Dictionary codes_{};
  std::vector<Side> sides_{};  // by URI
  Pairs judged_{};             // by people
  std::vector<double> rarity_{};
  std::vector<Numbers> by_word_{};
  std::vector<Numbers> by_member_{};
  std::vector<Numbers> by_body_{};
};

}  // namespace

std::vector<Proposal> reconcile(Snapshot const& snapshot, std::span<std::string const> among) {
  return Reconciling{snapshot}.proposals(among);
}

}  // namespace verband::resolve
