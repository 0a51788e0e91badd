namespace PrivateLinkConsole.Web.Hosting;

internal static class OwnAssetsPipeline
{
    public static void UseOwnAssets(this IApplicationBuilder app) => app.ApplicationServices.GetRequiredService<OwnAssets>().Serve(app);
}
