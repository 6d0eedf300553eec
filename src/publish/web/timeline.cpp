// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/timeline.hpp"

#include <algorithm>
#include <cmath>

#include "model/wording.hpp"
#include "publish/web/picture.hpp"

namespace verband::publish {
namespace {

using namespace std::chrono_literals;
using analysis::Standing;
using analysis::Stretch;
using analysis::Timeline;
using analysis::TimelineMember;
using analysis::TimelineRow;

constexpr std::string_view figure_id = "tijdlijn";
constexpr std::size_t most_rows = 60;  // in the drawing
constexpr double letters = 13.0;
constexpr double widest_name = 210.0;
constexpr double bars_width = 640.0;
constexpr double row_height = 28.0;
constexpr double head_height = 52.0;
constexpr double margin = 14.0;

int year(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }
Date first_of(int year) { return Date{std::chrono::year{year} / 1 / 1}; }

std::string names(Atlas const& atlas, std::vector<std::string> const& codes) {
  std::vector<std::string> result;
  for (auto const& code : codes) result.push_back(full_name(atlas, code));
  return enumerated(result);
}

std::string row_name(Atlas const& atlas, TimelineRow const& row) {
  if (row.members.size() == 1) return row.members.front().name;
  bool const municipalities = std::ranges::all_of(row.members, [&](TimelineMember const& each) {
    auto const* const known = atlas.organisation(each.code);
    return known != nullptr && known->kind == OrganisationKind::municipality;
  });
  return counted(row.members.size(), "organisatie", municipalities ? "gemeenten" : "organisaties");
}

/// What became of someone, or whom it followed: "verder als Groningen".
std::string member_note(Atlas const& atlas, TimelineRow const& row, TimelineMember const& member) {
  std::string text;
  if (row.history.abolished != Date::max()) {
    text = member.became.empty() ? "opvolger niet bekend"
                                 : "verder als " + names(atlas, member.became);
  }
  if (!member.instead_of.empty()) {
    text +=
        (text.empty() ? "in plaats van " : "; in plaats van ") + names(atlas, member.instead_of);
  }
  return text;
}

void member_names(Html& html, PageRequest const& request, TimelineRow const& row) {
  auto const one = [&](TimelineMember const& member) {
    organisation(html, request, member.code);
    auto const note = member_note(request.atlas(), row, member);
    if (!note.empty()) html.write(" (" + note + ")");
  };
  if (row.members.size() == 1) return one(row.members.front());
  html.write(row_name(request.atlas(), row) + ": ");
  for (std::size_t i = 0; i < row.members.size(); ++i) {
    if (i > 0) html.write(", ");
    one(row.members[i]);
  }
}

void table_of(Html& html, PageRequest const& request, Timeline const& timeline) {
  TableFrame const frame{.id = "tijdlijn-tabel",
                         .caption = "Wie deed wanneer mee, van " + dutch(timeline.shown.from) +
                                    " tot en met " +
                                    dutch(timeline.shown.to - std::chrono::days{1}) + "?",
                         .heads = {"Deelnemer", "Vermeld op", "Vermoed", "Verwacht"}};
  table(html, frame, timeline.rows.size(), [&](std::size_t number, std::size_t column) {
    auto const& row = timeline.rows[number];
    auto const& history = row.history;
    if (column == 0) return member_names(html, request, row);
    std::vector<std::string> parts;
    if (column == 1) {
      for (auto const day : history.stated) parts.push_back(dutch(day));
    } else {
      Standing const wanted = column == 2 ? Standing::presumed : Standing::expected;
      for (auto const& stretch : history.stretches) {
        if (stretch.standing == wanted) parts.push_back(stretch_words(timeline, stretch));
      }
    }
    std::string text = parts.empty() ? "niet" : enumerated(parts);
    if (column == 2 && history.abolished != Date::max()) {
      text += " (opgeheven op " + dutch(history.abolished) + ")";
    }
    html.write(text);
  });
}

/// Days to places along the drawing.
struct Axis {
  int first{}, last{};  // years; the axis ends where `last` begins
  double from{};        // where the bars begin, after the names

  double x(Date day) const {
    auto const begin = first_of(first);
    double const whole = static_cast<double>((first_of(last) - begin).count());
    auto const clamped = std::clamp(day, begin, first_of(last));
    return from + bars_width * static_cast<double>((clamped - begin).count()) / whole;
  }
  double end() const { return from + bars_width; }
};

/// The name of a row in the drawing: of a group as many names as there can be room for; the table
/// has them all.
std::string label_name(Atlas const& atlas, TimelineRow const& row) {
  auto name = row_name(atlas, row);
  if (row.members.size() == 1) return name;
  constexpr std::size_t enough = 8;
  for (std::size_t i = 0; i < row.members.size() && i < enough; ++i) {
    name += (i == 0 ? ": " : ", ") + row.members[i].name;
  }
  return name + (row.members.size() > enough ? ", …" : "");
}

/// The axis of a drawing of so many rows; the names take no more room than they need.
Axis axis_of(Atlas const& atlas, Timeline const& timeline, std::size_t rows) {
  constexpr double narrowest = 90.0;
  double names = narrowest;
  for (std::size_t i = 0; i < rows; ++i) {
    names = std::max(names, text_width(label_name(atlas, timeline.rows[i]), letters));
  }
  return {year(timeline.shown.from), year(timeline.shown.to - std::chrono::days{1}) + 1,
          std::min(names, widest_name) + 16.0};
}

void draw_axis(Html& html, Axis const& axis, double bottom) {
  constexpr double room = 44.0;  // of the label of a year
  double const each = bars_width / static_cast<double>(axis.last - axis.first);
  int step = 1;
  for (int const candidate : {1, 2, 5, 10, 20, 50, 100, 1000}) {
    step = candidate;
    if (each * candidate >= room) break;
  }
  for (int year = axis.first; year < axis.last; ++year) {
    if (year != axis.first && year % step != 0) continue;
    // The first year is always there; another must stay clear of it.
    if (year != axis.first && each * (year - axis.first) < room) continue;
    auto const x = svg_number(axis.x(first_of(year)));
    html.shape("line", {{"class", "vb-axis"},
                        {"x1", x},
                        {"x2", x},
                        {"y1", svg_number(head_height - 8.0)},
                        {"y2", svg_number(bottom)}});
    html.element("text",
                 {{"class", "vb-label"},
                  {"x", x},
                  {"y", svg_number(head_height - 14.0)},
                  {"font-size", svg_number(letters)},
                  {"text-anchor", "start"}},
                 std::to_string(year));
  }
}

void draw_day(Html& html, Axis const& axis, Date day, double bottom) {
  double const x = axis.x(day);
  auto const text = dutch(day);
  double const width = text_width(text, letters);
  bool const left = x + width > axis.end();
  html.shape("line", {{"class", "vb-today"},
                      {"x1", svg_number(x)},
                      {"x2", svg_number(x)},
                      {"y1", "6"},
                      {"y2", svg_number(bottom)}});
  html.element("text",
               {{"class", "vb-label vb-label--today"},
                {"x", svg_number(left ? x - 5.0 : x + 5.0)},
                {"y", "16"},
                {"font-size", svg_number(letters)},
                {"text-anchor", left ? "end" : "start"}},
               text);
}

/// The bars, points and end of one row; `y` is its middle.
void draw_history(Html& html, Atlas const& atlas, Axis const& axis, TimelineRow const& row,
                  double y) {
  constexpr double bar = 12.0;
  for (auto const& stretch : row.history.stretches) {
    double const from = axis.x(stretch.period.from);
    double const to = std::max(axis.x(stretch.period.to), from + 1.0);
    bool const expected = stretch.standing == Standing::expected;
    html.shape("rect", {{"class", expected ? "vb-bar vb-bar--expected" : "vb-bar vb-bar--presumed"},
                        {"x", svg_number(from)},
                        {"y", svg_number(y - bar / 2.0)},
                        {"width", svg_number(to - from)},
                        {"height", svg_number(bar)}});
  }
  for (auto const day : row.history.stated) {
    double const x = axis.x(day);
    constexpr double point = 7.0;
    auto const at = [&](double dx, double dy) {
      return svg_number(x + dx) + "," + svg_number(y + dy);
    };
    html.shape("polygon", {{"class", "vb-point"},
                           {"points", at(0, -point) + " " + at(point, 0) + " " + at(0, point) +
                                          " " + at(-point, 0)}});
  }
  if (row.history.abolished == Date::max()) return;
  double const x = axis.x(row.history.abolished);
  html.shape("line", {{"class", "vb-end"},
                      {"x1", svg_number(x)},
                      {"x2", svg_number(x)},
                      {"y1", svg_number(y - 9.0)},
                      {"y2", svg_number(y + 9.0)}});
  std::string const said =
      row.members.size() == 1 ? member_note(atlas, row, row.members.front()) : "opgeheven";
  bool const free = std::ranges::none_of(row.history.stretches, [&](Stretch const& each) {
    return each.period.to > row.history.abolished;
  });
  double const room = axis.end() - x - 8.0;
  constexpr double least = 60.0;
  if (!free || room < least) return;
  picture_label(html, {.x = x + 6.0, .y = y}, fitted(said, letters, room), letters);
}

void drawing(Html& html, PageRequest const& request, Timeline const& timeline, Axis const& axis,
             std::size_t rows, double height) {
  double const bottom = height - margin;
  html.element("g", {{"aria-hidden", "true"}}, [&] {
    draw_axis(html, axis, bottom);
    for (std::size_t i = 0; i < rows; ++i) {
      double const y = head_height + row_height * (static_cast<double>(i) + 0.5);
      draw_history(html, request.atlas(), axis, timeline.rows[i], y);
    }
    draw_day(html, axis, timeline.day, bottom);
  });
  for (std::size_t i = 0; i < rows; ++i) {
    auto const& row = timeline.rows[i];
    auto const name = label_name(request.atlas(), row);
    LabelBox const box{.x = 8.0,
                       .y = head_height + row_height * (static_cast<double>(i) + 0.5),
                       .width = axis.from - 16.0,
                       .height = row_height};
    auto const label = [&] {
      picture_label(html, box, fitted(name, letters, widest_name), letters);
    };
    if (row.members.size() > 1) {
      label();
      continue;
    }
    picture_link(html, link(request, request.addresses->path(row.members.front().code)), name, [&] {
      // The whole width is to be clicked on, not just the letters.
      html.shape("rect", {{"class", "vb-hit"},
                          {"x", "0"},
                          {"y", svg_number(box.y - row_height / 2.0)},
                          {"width", svg_number(axis.from - 4.0)},
                          {"height", svg_number(row_height)},
                          {"fill", "none"},
                          {"pointer-events", "all"}});
      label();
    });
  }
}

std::string conclusion(Timeline const& timeline) {
  auto const on = [&](Date day) {
    std::size_t count = 0;
    for (auto const& row : timeline.rows) {
      bool const here = std::ranges::any_of(
          row.history.stretches, [&](Stretch const& each) { return each.period.contains(day); });
      count += here ? row.members.size() : 0;
    }
    return count;
  };
  auto const first = timeline.observations.front();
  auto const last = timeline.shown.to - std::chrono::days{1};
  auto const before = on(first);
  auto const now = on(last);
  std::string text =
      "Op " + dutch(first) + " deden " + counted(before, "organisatie", "organisaties") + " mee";
  if (before == 1) text = "Op " + dutch(first) + " deed 1 organisatie mee";
  if (now == before) return text + ", op " + dutch(last) + " nog steeds evenveel.";
  return text + ", op " + dutch(last) + " zijn dat er " + std::to_string(now) + ".";
}

}  // namespace

std::string stretch_words(Timeline const& timeline, Stretch const& stretch) {
  bool const from_start = stretch.period.from == timeline.shown.from;
  bool const to_end = stretch.period.to == timeline.shown.to;
  if (from_start && to_end) return "de hele tijd";
  if (from_start) return "tot " + dutch(stretch.period.to);
  if (to_end) return "vanaf " + dutch(stretch.period.from);
  return "van " + dutch(stretch.period.from) + " tot " + dutch(stretch.period.to);
}

void timeline(Html& html, PageRequest const& request, Timeline const& timeline) {
  if (timeline.rows.empty()) {
    paragraph(html, "Van deze samenwerking weten we niet wie er meedoet. Een tijdlijn is er niet.");
    return;
  }
  html.element("div", {{"class", "vb-stack"}}, [&] {
    to_picture(html, figure_id);
    table_of(html, request, timeline);
    auto const rows = std::min(timeline.rows.size(), most_rows);
    if (rows < timeline.rows.size()) {
      paragraph(html, "De tekening toont de eerste " + std::to_string(rows) +
                          " rijen van de tabel; meer past er niet in.");
    }
    auto const axis = axis_of(request.atlas(), timeline, rows);
    double const height = head_height + row_height * static_cast<double>(rows) + margin;
    figure(html,
           {.id = std::string{figure_id},
            .title = "Tijdlijn van de deelnemers",
            .description = "Elke rij is een deelnemer of een groep deelnemers met dezelfde "
                           "geschiedenis. De jaren lopen van links naar rechts. Wat hier getekend "
                           "is, staat ook in de tabel.",
            .conclusion = conclusion(timeline),
            .legend = "Ruitje: vermeld in een bron. Lichte balk: vermoed. Balk met streepjes: "
                      "verwacht, als opvolger. Dwarsstreep: opgeheven. De staande lijn is de dag "
                      "die u bekijkt: " +
                      dutch(timeline.day) + ".",
            .width = axis.end() + margin,
            .height = height},
           [&] { drawing(html, request, timeline, axis, rows, height); });
  });
}

}  // namespace verband::publish
