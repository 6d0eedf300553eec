// SPDX-License-Identifier: EUPL-1.2
#include "app/site.hpp"

#include <algorithm>

#include <sys/stat.h>

#include "app/compress.hpp"
#include "app/http_rules.hpp"
#include "app/pdf_program.hpp"
#include "model/ensure.hpp"
#include "registry/fold.hpp"
#include "store/hash.hpp"
#include "store/register_file.hpp"
#include "text/fold.hpp"

namespace verband::app {
namespace {

constexpr std::size_t longest_target = 4096;

/// Everything a state is made of; on the same snapshot the answers are the same.
std::string looks(std::string const& file) {
  std::string text;
  for (auto const* end : {"", "-wal"}) {
    struct stat found{};
    if (stat((file + end).c_str(), &found) != 0) continue;
    text += std::to_string(found.st_ino) + "/" + std::to_string(found.st_size) + "/" +
            std::to_string(found.st_mtim.tv_sec) + "." + std::to_string(found.st_mtim.tv_nsec) +
            ";";
  }
  return text;
}

/// The file of the register cannot be read, for the time being.
struct Unreadable : Error {
  using Error::Error;
};

/// The register on another moment is being made for someone else.
struct Busy {};

/// What the register file gives; Unreadable when it gives nothing.
template <typename Read>
auto from_register(Read const& read) {
  try {
    return read();
  } catch (Error const& error) {
    throw Unreadable{error.what()};
  }
}

Reply later(Ask const& ask, std::string_view title, std::string_view text) {
  auto reply =
      is_api(ask.page.path) ? problem(503, title, text) : trouble_page(ask, 503, title, text);
  reply.headers = {{"Retry-After", "2"}, {"Cache-Control", "no-store"}};
  return reply;
}

}  // namespace

/// A register as it is shown: what anyone may see of it.
struct Site::State {
  std::uint64_t number{};  // of this state: a replaced register may have the revision of the other
  std::shared_ptr<Snapshot const> shown{};
  std::vector<analysis::Recorded> log{};
  analysis::Disclosure disclosure{};
  std::vector<Instant> recorded{};  // when each change was made, those that are not shown too
  std::unique_ptr<publish::Addresses const> addresses{};
};

/// A request that was taken apart.
struct Site::Question {
  std::string path{};
  publish::Parameters parameters{};
  Match found{};
  Date day{};
  bool day_given{};
  std::optional<Date> known{};
  std::vector<std::pair<std::string, std::string>> troubles{};
};

Site::Site(SiteOptions options, Knowledge knowledge)
    : options_{std::move(options)}, knowledge_{std::move(knowledge)}, cache_{options_.cache_bytes} {
  seen_ = looks(options_.register_file);
  state_ = load(nullptr);
}

Site::~Site() = default;

std::shared_ptr<Site::State const> Site::state() const {
  std::scoped_lock const lock{mutex_};
  return state_;
}

/// Reads the register.
std::shared_ptr<Site::State const> Site::load(State const* before) const {
  auto const store = store::open_register(options_.register_file, store::Access::read,
                                          {.program = "verband " VERBAND_VERSION});
  auto const log = store->changes();
  auto made = std::make_shared<State>();
  auto folded = registry::fold(log, nullptr);
  registry::furnish(folded, atlas(*store, folded.release_hash, before));
  made->number = before == nullptr ? 1 : before->number + 1;
  made->disclosure = analysis::disclosure(log);
  made->shown =
      analysis::visible(std::make_shared<Snapshot const>(std::move(folded)), made->disclosure);
  made->log = analysis::visible_log(log, made->disclosure);
  made->recorded.reserve(log.size());
  for (auto const& change : log) made->recorded.push_back(change.recorded);
  made->addresses = std::make_unique<publish::Addresses const>(*made->shown->atlas);
  return made;
}

bool Site::refresh() {
  auto const now = looks(options_.register_file);
  auto const before = state();
  {
    std::scoped_lock const lock{mutex_};
    if (now == seen_) return false;
  }
  std::shared_ptr<State const> made;
  try {
    made = load(before.get());
  } catch (Error const& error) {
    // What is shown stays; the next look tries again.
    std::scoped_lock const lock{mutex_};
    trouble_ = error.what();
    return false;
  }
  std::scoped_lock const lock{mutex_};
  state_ = made;
  seen_ = now;
  trouble_.clear();
  cache_.clear();
  past_.clear();
  days_.clear();
  return true;
}

/// The address of this site, for links in files. A host that is no name is left out.
std::string Site::base_url(HttpRequest const& request) const {
  if (!options_.public_address.empty()) return options_.public_address;
  bool const is_name = !request.host.empty() && std::ranges::all_of(request.host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == ':' || c == '[' || c == ']';
  });
  return is_name ? "http://" + request.host : std::string{};
}

Desk Site::desk(State const& now_state, HttpRequest const& request) const {
  auto const document = [&](std::string_view source) -> std::optional<std::string> {
    auto const at = now_state.shown->sources.find(source);
    if (at == now_state.shown->sources.end() || at->second.visibility != Visibility::open) {
      return std::nullopt;
    }
    return from_register([&] {
      return store::open_register(options_.register_file, store::Access::read)->blob(source);
    });
  };
  std::scoped_lock const lock{mutex_};
  return {.gazetteer = &knowledge_.gazetteer,
          .log = &now_state.log,
          .document = document,
          .picture =
              [this, document](std::string const& source, std::uint32_t page) {
                return pictures_.get(source + "/" + std::to_string(page), [&] {
                  auto const bytes = document(source);
                  return bytes ? pdf_page_picture(*bytes, page) : PagePicture{};
                });
              },
          .theme = options_.theme,
          .trouble = trouble_,
          .base_url = base_url(request)};
}

/// The snapshot that is asked about. Days on which the register knew the same share one; Busy when
/// another one is being made.
std::shared_ptr<Snapshot const> Site::snapshot_of(Question const& question,
                                                  State const& now_state) {
  if (!question.known) return now_state.shown;
  auto const& recorded = now_state.recorded;
  auto const end = end_of_day_amsterdam(*question.known);
  auto const after = std::ranges::find_if(recorded, [&](Instant each) { return each >= end; });
  if (after == recorded.end()) return now_state.shown;
  auto const changes = static_cast<std::size_t>(after - recorded.begin());
  auto found = past_.get(std::to_string(changes) + "@" + std::to_string(now_state.number),
                         [&] { return as_known(changes, now_state); });
  if (!found) throw Busy{};
  return std::move(*found);
}

/// What anyone may see of the register as it was after its first changes.
std::shared_ptr<Snapshot const> Site::as_known(std::size_t changes, State const& now_state) const {
  return from_register([&] {
    auto const store = store::open_register(options_.register_file, store::Access::read);
    auto const log = store->changes();
    bool const same = log.size() >= now_state.recorded.size() &&
                      std::ranges::equal(std::span{log}.first(now_state.recorded.size()),
                                         now_state.recorded, {}, &Change::recorded);
    if (!same) throw Error{"Het register is intussen vervangen."};
    auto folded = registry::fold(std::span{log}.first(changes), nullptr);
    registry::furnish(folded, atlas(*store, folded.release_hash, &now_state));
    return analysis::visible(std::make_shared<Snapshot const>(std::move(folded)),
                             now_state.disclosure);
  });
}

/// The reference data with that hash: those in the program, those shown now, or from the register.
std::shared_ptr<Atlas const> Site::atlas(registry::Store const& store, std::string_view hash,
                                         State const* now_state) const {
  if (hash.empty() || hash == reference::embedded_hash()) return knowledge_.base;
  if (now_state != nullptr && now_state->shown->release_hash == hash) {
    return now_state->shown->base;
  }
  auto const bytes = store.blob(hash);
  if (!bytes) throw Error{"De naslaggegevens " + std::string{hash.substr(0, 12)} + " ontbreken."};
  return reference::load(*bytes);
}

/// What the endpoint answers.
Reply Site::reply(HttpRequest const& request, Question const& question, Instant now,
                  State const& now_state) {
  auto tools = desk(now_state, request);
  Ask ask{.page = {.path = question.path,
                   .parameters = question.parameters,
                   .today = day_in_amsterdam(now),
                   .day = question.day,
                   .day_given = question.day_given,
                   .known = question.known,
                   .addresses = now_state.addresses.get(),
                   .site = &options_.settings,
                   .troubles = question.troubles},
          .parts = question.found.parts,
          .format = question.found.format,
          .desk = &tools};
  std::shared_ptr<analysis::OnDay const> on_day;
  auto const show = [&](std::shared_ptr<Snapshot const> const& snapshot) {
    on_day = days_.on(snapshot, question.day);
    ask.page.register_on_day = on_day.get();
    tools.on_day = [this, snapshot](Date day) { return days_.on(snapshot, day); };
  };
  auto const* const route = question.found.route;
  try {
    show(snapshot_of(question, now_state));
    if (route == nullptr) {
      return is_api(question.path)
                 ? problem(404, "Niet gevonden", "Deze plek bestaat niet in de API. Zie /api.")
                 : trouble_page(ask, 404, "Deze pagina bestaat niet (meer)",
                                "Controleer het adres, of zoek hieronder.");
    }
    return route->answer(ask);
  } catch (Busy const&) {
    show(now_state.shown);
    return later(ask, "Nog niet klaar",
                 "Het register van die dag wordt al voor iemand anders opgezocht. Probeer het over "
                 "een paar seconden opnieuw.");
  } catch (Unreadable const&) {
    show(now_state.shown);
    return later(ask, "Dit lukt nu even niet",
                 "Het register kan op dit moment niet worden gelezen. Probeer het over een paar "
                 "minuten opnieuw.");
  }
}

HttpResponse Site::made(HttpRequest const& request, Question const& question, Instant now,
                        State const& now_state) {
  bool const api = is_api(question.path);
  auto reply = this->reply(request, question, now, now_state);
  // The endpoints of the API tell all faults at once, those of the dates too; for what is no page
  // and no file of rows dates make no difference.
  if (reply.status == 200 && !question.troubles.empty()) {
    if (question.found.format != Format::html) {
      reply =
          problem(400, "Ongeldige vraag", "Een of meer datums kloppen niet.", question.troubles);
    } else if (reply.type.starts_with("text/html")) {
      reply.status = 400;
    }
  }
  HttpResponse response{.status = reply.status, .headers = std::move(reply.headers)};
  if (!reply.type.empty()) response.headers.emplace_back("Content-Type", reply.type);
  bool const packs = compresses(reply.type) && reply.body.size() > 1000;
  if (packs) response.headers.emplace_back("Vary", "Accept-Encoding");
  if (packs && accepts_gzip(request.accept_encoding)) {
    reply.body = gzip(reply.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  if (reply.status == 200) {
    response.headers.emplace_back("ETag", '"' + store::sha256_hex(reply.body).substr(0, 24) + '"');
  }
  if (response.header("Cache-Control").empty()) {
    response.headers.emplace_back("Cache-Control", "no-cache");
  }
  // It may be kept: without the room in which it was made.
  reply.body.shrink_to_fit();
  response.body = std::make_shared<std::string const>(std::move(reply.body));
  add_usual_headers(response, api);
  return response;
}

namespace {

bool has_control(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// A date parameter: "2015-01-01", or outside the API as people write it; a message when it is
/// none.
std::optional<Date> day_parameter(publish::Parameters const& parameters, std::string_view name,
                                  bool api,
                                  std::vector<std::pair<std::string, std::string>>& troubles) {
  auto const text = parameters.value(name);
  if (text.empty()) return std::nullopt;
  auto const day = api ? parse_iso_date(text) : parse_date(text);
  using namespace std::chrono_literals;
  if (!day || *day < Date{1800y / 1 / 1} || *day > Date{2199y / 12 / 31}) {
    troubles.emplace_back(name, "„" + std::string{text} +
                                    "” is geen datum die we kunnen gebruiken. Vul een datum in, "
                                    "bijvoorbeeld " +
                                    (api ? "2015-01-01." : "1-1-2015."));
    return std::nullopt;
  }
  return day;
}

}  // namespace

Answered Site::answer(HttpRequest const& asked, Instant now) {
  auto const request = origin_form(asked);
  bool const api = is_api(request.target.substr(0, request.target.find('?')));
  if (request.method == "OPTIONS" && api) {
    HttpResponse response{.status = 204,
                          .headers = {{"Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"},
                                      {"Access-Control-Allow-Headers", "Accept, If-None-Match"},
                                      {"Access-Control-Max-Age", "86400"}}};
    add_usual_headers(response, true);
    return {response};
  }
  if (request.method != "GET" && request.method != "HEAD") {
    auto response =
        refusal(405, "Methode kan niet", "Hier kunt u alleen lezen (GET of HEAD).", api);
    response.headers.emplace_back("Allow", api ? "GET, HEAD, OPTIONS" : "GET, HEAD");
    return {response};
  }
  if (request.target.size() > longest_target) {
    return {refusal(414, "Adres te lang", "Het adres is te lang. Laat filters of zoekwoorden weg.",
                    api)};
  }
  auto const mark = request.target.find('?');
  auto const path = publish::percent_decoded(request.target.substr(0, mark), false);
  auto const parameters = publish::parse_query(
      mark == std::string::npos ? std::string_view{}
                                : std::string_view{request.target}.substr(mark + 1));
  if (!path || !parameters || !path->starts_with('/') || has_control(*path) ||
      !text::valid_utf8(*path) || std::ranges::any_of(parameters->pairs(), [](auto const& each) {
        return !text::valid_utf8(each.first) || !text::valid_utf8(each.second) ||
               has_control(each.first) || has_control(each.second);
      })) {
    return {refusal(400, "Ongeldig adres", "Dit adres is niet goed geschreven.", api)};
  }
  // Of the address as it was sent: a %2F at the end is part of a name.
  auto bare = request.target.substr(0, mark);
  if (bare.size() > 1 && bare.ends_with('/') && !api) {
    auto response = refusal(301, "Verhuisd", "Deze pagina staat op een ander adres.", false);
    while (bare.size() > 1 && bare.ends_with('/')) bare.pop_back();
    while (bare.starts_with("//")) bare.erase(0, 1);
    response.headers.emplace_back(
        "Location", bare + (mark == std::string::npos ? "" : request.target.substr(mark)));
    return {response};
  }
  auto const now_state = state();
  auto const today = day_in_amsterdam(now);
  // Everything an answer depends on.
  std::string const key = request.target + '\n' + std::to_string(now_state->number) + '\n' +
                          iso(today) + (accepts_gzip(request.accept_encoding) ? "\nz" : "\n-") +
                          '\n' + base_url(request);
  bool const cacheable = !path->starts_with("/gezond");
  Answered result;
  if (auto found = cacheable ? cache_.find(key) : std::nullopt) {
    result = {*found, true};
  } else {
    Question question{.parameters = *parameters, .day = today};
    if (auto matched = match(*path)) question.found = std::move(*matched);
    question.path = *path;
    if (question.found.format != Format::html) {
      question.path.resize(path->size() - suffix(question.found.format).size());
    }
    if (auto const day = day_parameter(*parameters, "op", is_api(*path), question.troubles)) {
      question.day = *day;
      question.day_given = true;
    }
    question.known = day_parameter(*parameters, "bekend", is_api(*path), question.troubles);
    result.response = made(request, question, now, *now_state);
    if (cacheable && result.response.status == 200) cache_.keep(key, result.response);
  }
  auto const tag = result.response.header("ETag");
  if (!tag.empty() && matches(request.if_none_match, tag)) {
    result.response.status = 304;
    result.response.body = nullptr;
    std::erase_if(result.response.headers, [](auto const& each) {
      return each.first == "Content-Type" || each.first == "Content-Encoding";
    });
  }
  return result;
}

}  // namespace verband::app
