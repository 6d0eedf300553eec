// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/page.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "publish/assets.hpp"
#include "publish/web/picture.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

struct MenuItem {
  std::string_view path, label;
};
constexpr std::array<MenuItem, 5> menu{{{"/samenwerkingen", "Samenwerkingen"},
                                        {"/gemeenten", "Gemeenten"},
                                        {"/themas", "Thema’s"},
                                        {"/vergelijk", "Vergelijken"},
                                        {"/bronnen", "Bronnen"}}};
constexpr std::array<MenuItem, 4> footer_links{{{"/over", "Over dit register"},
                                                {"/toegankelijkheid", "Toegankelijkheid"},
                                                {"/open-data", "Open data"},
                                                {"/api", "API"}}};

struct FormatLink {
  std::string_view suffix, label;
};
constexpr std::array<FormatLink, 7> formats{{{".docx", "Word"},
                                             {".xlsx", "Excel"},
                                             {".csv", "CSV"},
                                             {".json", "JSON"},
                                             {".jsonld", "JSON-LD"},
                                             {".graphml", "GraphML"},
                                             {".gexf", "GEXF"}}};

/// Whether that can be taken along in that format.
bool is_taken(TakeAlong takes, std::string_view suffix) {
  bool const graph = suffix == ".graphml" || suffix == ".gexf";
  bool const table = suffix == ".xlsx" || suffix == ".csv";
  if (takes == TakeAlong::partnerships) return !graph;
  if (table) return true;
  if (suffix == ".json") return takes == TakeAlong::graph || takes == TakeAlong::checklist;
  if (suffix == ".docx") return takes == TakeAlong::checklist || takes == TakeAlong::document;
  return takes == TakeAlong::graph && graph;
}

std::string asset_address(std::string_view name) {
  auto const* const found = asset(name);
  if (found == nullptr) return "/static/" + std::string{name};
  return "/static/" + std::string{name} + "?v=" + std::string{found->hash};
}

Parameters dates_of(PageRequest const& request) {
  Parameters result;
  if (request.day_given) result.add("op", iso(request.day));
  if (request.known) result.add("bekend", iso(*request.known));
  return result;
}

void head(Html& html, PageRequest const& request, Frame const& frame) {
  html.element("head", {}, [&] {
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.element("title", {}, one_line(frame.title) + " – " + request.site->title);
    for (auto const& each : assets()) {
      // The letters every page needs; those for other languages come when they are met.
      if (each.type != "font/woff2" || each.name.find("-ext-") != std::string_view::npos) continue;
      html.single("link", {{"rel", "preload"},
                           {"href", "/static/" + std::string{each.name}},
                           {"as", "font"},
                           {"type", each.type},
                           {"crossorigin", "anonymous"}});
    }
    html.single("link", {{"rel", "stylesheet"}, {"href", asset_address("verband.css")}});
    if (!request.site->theme.empty()) {
      html.single("link", {{"rel", "stylesheet"}, {"href", request.site->theme}});
    }
    // Long cells fold before the page is seen, so nothing moves.
    html.element("script",
                 {{"type", "module"}, {"src", asset_address("verband.js")}, {"blocking", "render"}},
                 "");
    html.single("link", {{"rel", "icon"}, {"href", "/favicon.svg"}, {"type", "image/svg+xml"}});
  });
}

void header(Html& html, PageRequest const& request, Frame const& frame) {
  html.element("header", {{"class", "vb-header"}}, [&] {
    html.element("div", {{"class", "vb-header__inner"}}, [&] {
      html.element("a", {{"class", "vb-logo"}, {"href", link(request, "/")}}, request.site->title);
      html.element("nav", {{"class", "vb-nav"}, {"aria-label", "Hoofdmenu"}}, [&] {
        html.element("ul", {{"class", "vb-nav__list"}}, [&] {
          for (auto const& each : menu) {
            html.element("li", {}, [&] {
              html.element("a",
                           {{"class", "vb-nav__link"},
                            {"href", link(request, each.path)},
                            AttributeView::unless_empty("aria-current",
                                                        each.path == frame.section ? "page" : "")},
                           each.label);
            });
          }
        });
      });
    });
  });
}

std::chrono::year year_of(Date day) { return std::chrono::year_month_day{day}.year(); }

/// Time as a row of links: each first of January since the first source, and today.
void years(Html& html, PageRequest const& request) {
  constexpr std::chrono::years least{10};
  constexpr std::chrono::years most{40};
  auto const last = std::max(year_of(request.today), year_of(request.day));
  auto first = std::min(year_of(request.today) - least, year_of(request.day));
  for (auto const& [id, reading] : request.snapshot().readings) {
    if (reading.superseded_by.empty()) first = std::min(first, year_of(reading.reference_date));
  }
  first = std::max(first, last - most);
  html.element("nav", {{"class", "vb-years"}, {"aria-label", "Door de tijd"}}, [&] {
    html.element("span", {{"aria-hidden", "true"}}, "Op 1 januari:");
    html.element("ul", {}, [&] {
      auto const item = [&](bool here, std::string const& address, std::string const& text) {
        html.element("li", {}, [&] {
          html.element("a",
                       {{"class", "utrecht-link"},
                        {"href", address},
                        AttributeView::unless_empty("aria-current", here ? "date" : "")},
                       text);
        });
      };
      auto const question = request.parameters.without("pagina");
      for (auto year = first; year <= last; ++year) {
        Date const day{year / std::chrono::January / 1};
        item(request.day_given && request.day == day,
             request.path + query(question.set("op", iso(day))),
             std::to_string(static_cast<int>(year)));
      }
      item(!request.day_given, request.path + query(question.without("op")), "vandaag");
    });
  });
}

/// The two dates of every page, to be changed.
void dates(Html& html, PageRequest const& request, Frame const& frame) {
  html.element("div", {{"class", "vb-dates"}}, [&] {
    html.element(
        "form",
        {{"class", "vb-dates__form"}, {"method", "get"}, {"aria-label", "Datum van de gegevens"}},
        [&] {
          for (auto const& [name, value] : request.parameters.pairs()) {
            if (name == "op" || name == "bekend" || name == "pagina") continue;
            html.single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
          }
          auto const field = [&](std::string_view id, std::string_view label,
                                 std::string const& value, std::string_view help) {
            html.element("label", {{"class", "utrecht-form-label"}, {"for", id}}, label);
            std::string_view const typed = request.parameters.value(id);
            bool const wrong = std::ranges::any_of(
                request.troubles, [&](auto const& each) { return each.first == id; });
            html.single("input",
                        {{"class", wrong ? "utrecht-textbox utrecht-textbox--invalid vb-date"
                                         : "utrecht-textbox vb-date"},
                         {"type", "text"},
                         {"id", id},
                         {"name", id},
                         {"value", wrong ? typed : std::string_view{value}},
                         {"placeholder", help},
                         {"autocomplete", "off"},
                         AttributeView::unless_empty("aria-invalid", wrong ? "true" : "")});
          };
          field("op", "Geldig op", request.day_given ? dutch(request.day) : "", "vandaag");
          field("bekend", "Zoals bekend op", request.known ? dutch(*request.known) : "", "nu");
          html.element(
              "button",
              {{"class", "utrecht-button utrecht-button--secondary-action"}, {"type", "submit"}},
              "Toon");
        });
    if (frame.years) years(html, request);
  });
}

void crumbs(Html& html, PageRequest const& request, Frame const& frame) {
  if (frame.crumbs.empty()) return;
  html.element("nav", {{"class", "vb-crumbs"}, {"aria-label", "Kruimelpad"}}, [&] {
    html.element("ol", {}, [&] {
      html.element("li", {}, [&] { anchor(html, link(request, "/"), "Begin"); });
      for (auto const& each : frame.crumbs) {
        html.element("li", {}, [&] {
          if (each.address.empty()) {
            html.element("span", {{"aria-current", "page"}}, one_line(each.label));
          } else {
            anchor(html, each.address, one_line(each.label));
          }
        });
      }
    });
  });
}

void troubles(Html& html, PageRequest const& request) {
  if (request.troubles.empty()) return;
  notice(html, "error", [&] {
    heading(html, 2, "Er klopt iets niet in uw vraag");
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& [name, text] : request.troubles) {
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, text);
      }
    });
  });
}

void take_along(Html& html, PageRequest const& request, Frame const& frame) {
  html.element("section", {{"class", "vb-take"}, {"aria-labelledby", "meenemen"}}, [&] {
    heading(html, 2, "Meenemen", "meenemen");
    paragraph(html, (frame.drawn      ? "De samenwerkingen achter deze tekening: "
                     : frame.in_parts ? "De hele lijst, ook de andere bladzijden: "
                                      : "Precies wat u hier ziet: ") +
                        counted(frame.rows, "rij", "rijen") + ".");
    html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
      for (auto const& each : formats) {
        if (!is_taken(frame.takes, each.suffix)) continue;
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
          auto const address =
              link(request, request.path + std::string{each.suffix},
                   request.parameters.without("op").without("bekend").without("pagina"));
          anchor(html, address, each.label);
        });
      }
    });
  });
}

void footer(Html& html, PageRequest const& request) {
  html.element("footer", {{"class", "vb-footer"}}, [&] {
    html.element("div", {{"class", "vb-footer__inner"}}, [&] {
      auto const& snapshot = request.snapshot();
      std::string stand =
          "U ziet wat gold op " + dutch(request.day) + (request.day_given ? "" : " (vandaag)");
      if (request.known) stand += ", zoals het register het wist op " + dutch(*request.known);
      stand += ". Stand van het register: ";
      stand += snapshot.revision == 0 ? "nog leeg."
                                      : "wijziging " + std::to_string(snapshot.revision) + " van " +
                                            dutch(snapshot.recorded) + ".";
      paragraph(html, stand);
      html.element("nav", {{"aria-label", "Over deze website"}}, [&] {
        html.element("ul", {}, [&] {
          for (auto const& each : footer_links) {
            html.element("li", {}, [&] { anchor(html, link(request, each.path), each.label); });
          }
        });
      });
    });
  });
}

}  // namespace

std::string link(PageRequest const& request, std::string_view path, Parameters const& parameters) {
  auto all = parameters;
  auto const dates = dates_of(request);
  for (auto const& [name, value] : dates.pairs()) {
    if (all.values(name).empty()) all.add(name, value);
  }
  return std::string{path} + query(all);
}

std::string same_page(PageRequest const& request, Parameters const& parameters) {
  return link(request, request.path, parameters.without("op").without("bekend"));
}

std::string on_another_day(PageRequest const& request, Date day) {
  return request.path + query(request.parameters.set("op", iso(day)));
}

std::string page(PageRequest const& request, Frame const& frame,
                 std::function<void(Html&)> const& content) {
  Html html;
  constexpr std::size_t usual = std::size_t{64} * 1024;
  html.expect(usual);
  html.doctype();
  html.element("html", {{"lang", "nl"}, {"class", "verband-theme"}}, [&] {
    head(html, request, frame);
    html.element("body", {{"class", "utrecht-document vb-body"}}, [&] {
      html.element("a", {{"class", "utrecht-skip-link vb-skip"}, {"href", "#inhoud"}},
                   "Naar de inhoud");
      header(html, request, frame);
      if (frame.dates) dates(html, request, frame);
      crumbs(html, request, frame);
      html.element("main", {{"id", "inhoud"}, {"class", "vb-main"}, {"tabindex", "-1"}}, [&] {
        troubles(html, request);
        heading(html, 1, one_line(frame.title));
        content(html);
        if (frame.takes != TakeAlong::nothing) take_along(html, request, frame);
      });
      footer(html, request);
    });
  });
  return html.take();
}

void paragraph(Html& html, std::string_view text) {
  html.element("p", {{"class", "utrecht-paragraph"}}, text);
}

void heading(Html& html, int level, std::string_view text, std::string_view id) {
  auto const identity = AttributeView::unless_empty("id", id);
  if (level == 1) html.element("h1", {{"class", "utrecht-heading-1"}, identity}, text);
  if (level == 2) html.element("h2", {{"class", "utrecht-heading-2"}, identity}, text);
  if (level == 3) html.element("h3", {{"class", "utrecht-heading-3"}, identity}, text);
}

void anchor(Html& html, std::string_view address, std::string_view text) {
  html.element("a", {{"class", "utrecht-link"}, {"href", address}}, text);
}

void notice(Html& html, std::string_view kind, std::function<void()> const& content) {
  html.element("div", {{"class", "utrecht-alert utrecht-alert--" + std::string{kind}}}, content);
}

void mark(Html& html, analysis::Standing standing) {
  std::string_view const kind = standing == analysis::Standing::stated     ? "sure"
                                : standing == analysis::Standing::presumed ? "open"
                                                                           : "expected";
  html.element("span", {{"class", "vb-mark vb-mark--" + std::string{kind}}}, word(standing));
}

void organisation(Html& html, PageRequest const& request, std::string_view code) {
  anchor(html, link(request, request.addresses->path(code)), full_name(request.atlas(), code));
}

std::string partnership_path(Partnership const& partnership) {
  return "/samenwerking/" + percent_encoded(partnership.slug);
}

void partnership(Html& html, PageRequest const& request, analysis::BeliefView const& belief) {
  html.element(
      "a",
      {{"class", "utrecht-link"}, {"href", link(request, partnership_path(*belief.partnership))}},
      [&] { html.quote(belief.account->typed.name); });
}

std::string sentence(std::string_view name) {
  return (name.starts_with("provincie ") ? "De " : "") + std::string{name};
}

namespace {

void table_itself(Html& html, TableFrame const& frame, std::size_t rows,
                  std::function<void(std::size_t, std::size_t)> const& cell) {
  html.element(
      "table",
      {{"class", frame.lines ? "utrecht-table vb-table vb-table--cards vb-table--lines"
                             : "utrecht-table vb-table vb-table--cards"},
       {"id", frame.id}},
      [&] {
        html.element("caption", {{"class", "utrecht-table__caption"}}, frame.caption);
        html.element("thead", {{"class", "utrecht-table__header"}}, [&] {
          html.element("tr", {{"class", "utrecht-table__row"}}, [&] {
            for (std::size_t i = 0; i < frame.heads.size(); ++i) {
              auto const sort = i < frame.sort.size() ? frame.sort[i] : SortHead{};
              html.element("th",
                           {{"class", "utrecht-table__header-cell"},
                            {"scope", "col"},
                            AttributeView::unless_empty("aria-sort", sort.sorted)},
                           [&] {
                             if (sort.address.empty()) {
                               html.write(frame.heads[i]);
                             } else {
                               anchor(html, sort.address, frame.heads[i]);
                             }
                           });
            }
          });
        });
        html.element("tbody", {{"class", "utrecht-table__body"}}, [&] {
          for (std::size_t row = 0; row < rows; ++row) {
            auto const id = frame.row_id ? frame.row_id(row) : std::string{};
            html.element(
                "tr", {{"class", "utrecht-table__row"}, AttributeView::unless_empty("id", id)},
                [&] {
                  for (std::size_t i = 0; i < frame.heads.size(); ++i) {
                    auto const content = [&] { cell(row, i); };
                    if (i == 0) {
                      html.element("th",
                                   {{"class", "utrecht-table__cell"},
                                    {"scope", "row"},
                                    {"data-label", frame.heads[i]}},
                                   content);
                    } else {
                      html.element(
                          "td", {{"class", "utrecht-table__cell"}, {"data-label", frame.heads[i]}},
                          content);
                    }
                  }
                });
          }
        });
      });
}

}  // namespace

void table(Html& html, TableFrame const& frame, std::size_t rows,
           std::function<void(std::size_t, std::size_t)> const& cell) {
  constexpr std::size_t most_that_fit = 7;
  auto const content = [&] { table_itself(html, frame, rows, cell); };
  if (frame.heads.size() <= most_that_fit) return content();
  html.element("div",
               {{"class", "vb-scroll"},
                {"tabindex", "0"},
                {"role", "region"},
                {"aria-label", frame.caption + " (schuift opzij)"}},
               content);
}

std::size_t page_number(PageRequest const& request, std::size_t pages) {
  auto const text = request.parameters.value("pagina");
  std::size_t number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp<std::size_t>(number, 1, std::max<std::size_t>(pages, 1));
}

void page_links(Html& html, PageRequest const& request, std::size_t pages, std::size_t current) {
  if (pages < 2) return;
  html.element("nav", {{"class", "vb-pages"}, {"aria-label", "Bladzijden"}}, [&] {
    html.element("ul", {}, [&] {
      for (std::size_t i = 1; i <= pages; ++i) {
        html.element("li", {}, [&] {
          if (i == current) {
            html.element("span", {{"aria-current", "page"}}, std::to_string(i));
          } else {
            anchor(html, same_page(request, request.parameters.set("pagina", std::to_string(i))),
                   "Bladzijde " + std::to_string(i));
          }
        });
      }
    });
  });
}

}  // namespace verband::publish
