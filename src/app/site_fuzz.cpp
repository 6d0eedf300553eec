// SPDX-License-Identifier: EUPL-1.2
// Any address and any header: an answer with a status, never a crash.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "app/commands.hpp"
#include "app/site.hpp"
#include "model/ensure.hpp"

namespace {

using namespace verband;

std::unique_ptr<app::Site> made() {
  auto name = (std::filesystem::temp_directory_path() / "verband-fuzz-XXXXXX").string();
  std::filesystem::path const folder{mkdtemp(name.data())};
  auto const document = (folder / "bijlage.txt").string();
  std::ofstream{document}
      << "Samenwerkingsverband\tDoel\tDeelnemers\tBeleidsterrein\tAard\n"
         "GR Meerschap\tRecreatie op het meer\tHaren, Tynaarlo, "
         "Groningen\trecreatie\tpubliekrechtelijk\n"
         "Kerngroep\tAfstemmen\talle Groninger gemeenten\tonderwijs\tvrijwillig\n";
  std::ostringstream out;
  std::istringstream in;
  unsigned number = 0;
  app::Environment env{.out = out,
                       .err = out,
                       .in = in,
                       .today = *parse_iso_date("2026-11-23"),
                       .now = *parse_instant("2026-11-23T12:00:00Z"),
                       .mint = [&] { return "0000000" + std::to_string(++number); },
                       .register_file = (folder / "r.verband").string(),
                       .author = "fuzz"};
  ensure(app::run(env, {"import", document, "--owner", "Haren", "--on", "2015-01-01",
                        "--visibility", "openbaar"}) == 0,
         out.str());
  return std::make_unique<app::Site>(app::SiteOptions{.register_file = env.register_file},
                                     app::embedded_knowledge());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static auto const site = made();
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  auto const line = text.find('\n');
  app::HttpRequest const request{
      .target = "/" + std::string{text.substr(0, line)},
      .if_none_match = line == std::string_view::npos ? "" : std::string{text.substr(line)},
      .host = "localhost"};
  auto const answered = site->answer(request, *parse_instant("2026-11-23T12:00:00Z"));
  ensure(answered.response.status >= 200 && answered.response.status < 500, "an answer");
  ensure(answered.response.header("X-Content-Type-Options") == "nosniff", "with its headers");
  return 0;
}
