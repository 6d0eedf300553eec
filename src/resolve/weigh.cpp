// SPDX-License-Identifier: EUPL-1.2
#include "resolve/weigh.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "model/wording.hpp"
#include "text/similarity.hpp"

namespace verband::resolve {
namespace {

// Weights, in the spirit of log-odds: what is rare among different partnerships weighs more.
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

class Weighing {
 public:
  explicit Weighing(Sides const& sides) : sides_{sides} {}

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

 private:
  /// 1 for the same word, less for one that differs by a slip of the pen or an ending, else 0.
  double likeness(Number a, Number b) const {
    if (a == b) return 1;
    constexpr std::size_t short_word = 5;
    constexpr std::size_t long_word = 9;
    constexpr double alike = 0.85;
    auto const& one = sides_.words.text(a);
    auto const& other = sides_.words.text(b);
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
        both += best * std::max(sides_.rarity[word], sides_.rarity[b[at]]);
        only_a += (1 - best) * sides_.rarity[word];
        only_b += (1 - best) * sides_.rarity[word];
      } else {
        only_a += sides_.rarity[word];
      }
    }
    for (std::size_t i = 0; i < b.size(); ++i) {
      if (!used[i]) only_b += sides_.rarity[b[i]];
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

  /// One source that gives no periods has both: side by side.
  static bool listed_twice(Side const& a, Side const& b) {
    return std::ranges::any_of(a.sources, [&](auto const& told) {
      auto const at = b.sources.find(told.first);
      return at != b.sources.end() && !told.second && !at->second;
    });
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
               made_of(sides_.words.text(each), form);
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
    auto const all = best_common == best_less && best_less == best_more;
    auto const count =
        all && best_common == 1 ? std::string{"De enige deelnemer is dezelfde, of de opvolger."}
        : all
            ? "Alle " + std::to_string(best_common) + " deelnemers zijn dezelfde, of hun opvolgers."
            : std::to_string(best_common) + " van de " + std::to_string(best_less) + " en " +
                  std::to_string(best_more) + " deelnemers " +
                  (best_common == 1 ? "is dezelfde, of de opvolger."
                                    : "zijn dezelfde, of hun opvolgers.");
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
    bool next = false;
    for (auto const& [source, one] : a.sources) {
      auto const at = b.sources.find(source);
      if (!one || at == b.sources.end() || !at->second) continue;
      auto const& other = *at->second;
      auto const overlap = one->intersect(other);
      constexpr std::chrono::days slack{31};
      if (!overlap.empty() && overlap.from + slack < overlap.to) {
        add(into, beside, "Dezelfde bron noemt ze naast elkaar, in dezelfde tijd.");
        into.apart = true;
        return;
      }
      auto const& [earlier, later] = std::minmax(*one, other);
      next = next || (later.from <= earlier.to + slack && earlier.to <= later.from + slack);
    }
    if (next) add(into, follows, "De een begint wanneer de ander eindigt.");
  }

  static void add(Weighed& into, double weight, std::string text) {
    into.score += weight;
    into.grounds.push_back({weight, std::move(text)});
  }

  Sides const& sides_;
};

}  // namespace

Weighed weigh(Sides const& sides, Side const& a, Side const& b) {
  return Weighing{sides}.weigh(a, b);
}

}  // namespace verband::resolve
